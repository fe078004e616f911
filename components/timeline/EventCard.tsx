import { KindLabel } from "@/components/ui/KindLabel";
import { Tag } from "@/components/ui/Tag";
import { pathIn, translatorOf } from "@/lib/messages";
import { dateInWords } from "@/lib/messages/days";
import type { ActorRef, EventCard as EventModel, OutletRef } from "@/lib/timeline/models";
import type { TimelineContext } from "./context";
import styles from "./EventCard.module.css";
import { Figures } from "./Figures";
import { PassagesLink } from "./Passages";

/** Above this many outlets the dots are left out: the words say it. */
const MOST_DOTS = 8;

interface Props {
  readonly event: EventModel;
  readonly context: TimelineContext;
}

/**
 * Cards are what a page has most of, and each element is sent twice (as HTML and for the browser's tree): signs, dots and
 * arrows are drawn by style sheets, and passages are fetched when asked for.
 */

/** An event: what kind, how sure; what happened; who to whom and where; what is counted, by whom; the passages. */
export function EventCard({ event, context }: Props) {
  const { locale } = context;
  return (
    <article className={`${styles.card} ${styles[event.rank]}`} data-side={event.side} id={`e-${event.slug}`}>
      <Eyebrow context={context} event={event} />
      <h3>
        <a href={pathIn(locale, event.href)}>{event.headline}</a>
      </h3>
      <WhoAndWhere context={context} event={event} />
      <Figures figures={event.figures} locale={locale} />
      <PassagesLink event={event} locale={locale} />
    </article>
  );
}

function Eyebrow({ event, context }: Props) {
  const { locale, outlets } = context;
  const t = translatorOf(locale);
  const { date, stance } = event;
  const isOneDay = date.start === date.end;
  const told = event.outlets.length;
  const dots = outlets.map(({ key }) => (tells(event.outlets, key) ? "●" : "○")).join("");
  return (
    <div className={styles.eyebrow}>
      <KindLabel locale={locale} name={event.kind} type={event.type} />
      {isOneDay ? null : <Tag>{dateInWords(date, "brief", locale)}</Tag>}
      {date.implied ? <Tag tone="dashed">{t("timeline.card.implied")}</Tag> : null}
      {stance === "asserted" ? null : <Tag>{t(`timeline.card.${stance}`)}</Tag>}
      {event.disputed ? <Tag tone="strong">{t("timeline.card.disputed")}</Tag> : null}
      {outlets.length <= MOST_DOTS ? (
        <span aria-hidden="true" className={styles.dots}>
          {dots}
        </span>
      ) : null}
      <span className={styles.source}>{t("timeline.card.toldBy", { told, total: outlets.length })}</span>
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
      <a data-side={side} href={pathIn(locale, `/actors/${slug}`)} key={slug}>
        {short}
      </a>
    ));
  const cited = event.attribution.filter(({ slug }) => !initiator.some((actor) => actor.slug === slug));
  return (
    <div className={styles.who}>
      {names(initiator)}
      {initiator.length > 0 && target.length > 0 ? (
        <span className={styles.against}>{t("timeline.card.against")}</span>
      ) : null}
      {initiator.length === 0 && target.length > 0 ? (
        <span className={styles.to}>{t("timeline.card.concerns")}</span>
      ) : null}
      {names(target)}
      {event.places.length > 0 ? (
        <span className={styles.places}>
          <span className="vh">{t("timeline.card.at")}</span>
          {event.places.map(({ slug, name }) => (
            <a href={pathIn(locale, `/places/${slug}`)} key={slug}>
              {name}
            </a>
          ))}
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
