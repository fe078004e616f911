import { MapPin } from "lucide-react";
import { ActorName } from "@/components/ui/ActorName";
import { DateLabel } from "@/components/ui/DayLabel";
import { KindLabel } from "@/components/ui/KindLabel";
import { OutletDots } from "@/components/ui/OutletDots";
import { PageHead } from "@/components/ui/PageHead";
import { Tag } from "@/components/ui/Tag";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { ActorRef, EventCard, OutletRef } from "@/lib/timeline/models";
import styles from "./EventHead.module.css";

/** Beyond this many the eye no longer learns who speaks by place. */
const MOST_DOTS = 12;

interface Props {
  readonly event: EventCard;
  readonly outlets: readonly OutletRef[];
  readonly locale: Locale;
}

/** Kind, date and standing; the headline; who, to whom, where. */
export function EventHead({ event, outlets, locale }: Props) {
  const t = translatorOf(locale);
  return (
    <PageHead
      eyebrow={
        <>
          <KindLabel locale={locale} name={event.kind} type={event.type} />
          <Tag tone={event.date.implied ? "dashed" : "plain"}>
            <DateLabel date={event.date} locale={locale} />
            {event.date.implied ? ` · ${t("pages.event.implied")}` : null}
          </Tag>
          {event.background ? <Tag>{t("pages.event.background")}</Tag> : null}
          {event.stance === "asserted" ? null : <Tag>{t(`pages.event.stanceTag.${event.stance}`)}</Tag>}
          {event.disputed ? <Tag tone="strong">{t("pages.event.disputed")}</Tag> : null}
          <span className={styles.outlets}>
            {outlets.length <= MOST_DOTS ? (
              <OutletDots
                outlets={outlets.map(({ key, name }) => ({
                  slug: key,
                  name,
                  tells: event.outlets.some((outlet) => outlet.key === key),
                }))}
              />
            ) : null}
            {t("pages.event.outletsOf", { count: event.outlets.length, total: outlets.length })}
          </span>
        </>
      }
      title={event.headline}
    >
      <p className={styles.who}>
        <ActorList actors={event.actors.initiator} label={t("terms.roles.initiator")} locale={locale} />
        {event.actors.target.length > 0 ? (
          <>
            <span aria-hidden="true" className={styles.arrow}>
              →
            </span>
            <ActorList actors={event.actors.target} label={t("terms.roles.target")} locale={locale} />
          </>
        ) : null}
        {event.actors.other.length > 0 ? (
          <>
            <span className={styles.with}>{t("pages.event.with")}</span>
            <ActorList actors={event.actors.other} label={t("terms.roles.other")} locale={locale} />
          </>
        ) : null}
        {event.places.length > 0 ? (
          <span className={styles.places}>
            <MapPin aria-hidden="true" size={15} strokeWidth={1.75} />
            {event.places.map((place, index) => (
              <span key={place.slug}>
                {index > 0 ? <span aria-hidden="true"> · </span> : null}
                <a href={pathIn(locale, `/places/${place.slug}`)}>
                  <bdi>{place.name}</bdi>
                </a>
              </span>
            ))}
          </span>
        ) : null}
      </p>
    </PageHead>
  );
}

function ActorList({ actors, label, locale }: { actors: readonly ActorRef[]; label: string; locale: Locale }) {
  if (actors.length === 0) return null;
  return (
    <span className={styles.actors}>
      <span className="vh">{`${label}: `}</span>
      {actors.map(({ slug, name, side }) => (
        <ActorName href={pathIn(locale, `/actors/${slug}`)} key={slug} name={name} side={side} />
      ))}
    </span>
  );
}
