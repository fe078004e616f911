import { MapPin } from "lucide-react";
import { ActorName } from "@/components/ui/ActorName";
import { KindLabel } from "@/components/ui/KindLabel";
import { OutletDots } from "@/components/ui/OutletDots";
import { SideSign } from "@/components/ui/SideSign";
import { Tag } from "@/components/ui/Tag";
import { pathIn, translatorOf } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import type { ActorRef, EventCard as EventModel, OutletRef } from "@/lib/timeline/models";
import type { TimelineContext } from "./context";
import styles from "./EventCard.module.css";
import { Figures } from "./Figures";
import { Passages } from "./Passages";

/** Above this many outlets the dots are left out: the words say it. */
const MOST_DOTS = 8;

interface Props {
  readonly event: EventModel;
  readonly context: TimelineContext;
}

/** An event: what kind, how sure; what happened; who to whom and where; what is counted, by whom; the passages. */
export function EventCard({ event, context }: Props) {
  const { locale } = context;
  const heading = `t-${event.slug}`;
  return (
    <article aria-labelledby={heading} className={`${styles.card} ${styles[event.rank]}`} id={`e-${event.slug}`}>
      <span className={styles.node}>
        <SideSign locale={locale} side={event.side} size={13} />
      </span>
      <Eyebrow context={context} event={event} />
      <h3 id={heading}>
        <a href={pathIn(locale, event.href)}>{event.headline}</a>
      </h3>
      <WhoAndWhere context={context} event={event} />
      <Figures figures={event.figures} locale={locale} />
      <Passages locale={locale} tellings={event.tellings} />
    </article>
  );
}

function Eyebrow({ event, context }: Props) {
  const { locale, outlets } = context;
  const t = translatorOf(locale);
  const { date, stance } = event;
  const isOneDay = date.start === date.end;
  const told = event.outlets.length;
  const dots = outlets.map(({ key, name }) => ({ slug: key, name, tells: tells(event.outlets, key) }));
  return (
    <div className={styles.eyebrow}>
      <KindLabel locale={locale} name={event.kind} type={event.type} />
      {isOneDay ? null : <Tag>{dateInWords(date, "brief", locale)}</Tag>}
      {date.implied ? (
        <span title={t("timeline.card.impliedWhy")}>
          <Tag tone="dashed">{t("timeline.card.implied")}</Tag>
        </span>
      ) : null}
      {stance === "asserted" ? null : (
        <span title={t("timeline.card.claimedWhy")}>
          <Tag>{t(`timeline.card.${stance}`)}</Tag>
        </span>
      )}
      {event.disputed ? <Tag tone="strong">{t("timeline.card.disputed")}</Tag> : null}
      <span className={styles.source}>
        {outlets.length <= MOST_DOTS ? <OutletDots outlets={dots} /> : null}
        <span>
          {t("timeline.card.told", { told, total: outlets.length })}
          <span className={styles.wide}>
            {told === 1 ? t("timeline.card.single") : t("timeline.card.outlets", { total: outlets.length })}
          </span>
        </span>
      </span>
    </div>
  );
}

const tells = (outlets: readonly OutletRef[], key: string): boolean => outlets.some((outlet) => outlet.key === key);

function WhoAndWhere({ event, context }: Props) {
  const { locale } = context;
  const t = translatorOf(locale);
  const { initiator, target } = event.actors;
  const names = (actors: readonly ActorRef[]) =>
    actors.map(({ slug, short, side }) => (
      <ActorName href={pathIn(locale, `/actors/${slug}`)} key={slug} name={short} side={side} />
    ));
  const cited = event.attribution.filter(({ slug }) => !initiator.some((actor) => actor.slug === slug));
  return (
    <div className={styles.who}>
      {names(initiator)}
      {initiator.length > 0 && target.length > 0 ? (
        <span className={styles.to}>
          <span className="vh">{t("timeline.card.against")}</span>
          <span aria-hidden="true">→</span>
        </span>
      ) : null}
      {initiator.length === 0 && target.length > 0 ? (
        <span className={styles.to}>{t("timeline.card.concerns")}</span>
      ) : null}
      {names(target)}
      {event.places.length > 0 ? (
        <span className={styles.places}>
          <MapPin aria-hidden="true" size={13} strokeWidth={1.75} />
          <span className="vh">{t("timeline.card.at")}</span>
          <span>
            {event.places.map(({ slug, name }, index) => (
              <span key={slug}>
                {index > 0 ? ", " : ""}
                <a href={pathIn(locale, `/places/${slug}`)}>
                  <bdi>{name}</bdi>
                </a>
              </span>
            ))}
          </span>
        </span>
      ) : null}
      {event.figures.length === 0 && cited.length > 0 ? (
        <span className="mono">
          <span className="vh">{t("timeline.card.saidBy")} </span>
          {cited.map(({ inText }) => inText).join(" · ")}
        </span>
      ) : null}
    </div>
  );
}
