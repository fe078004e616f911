import { PageHead } from "@/components/ui/PageHead";
import { Section } from "@/components/ui/Section";
import { SideSign } from "@/components/ui/SideSign";
import { SIDES, type Side } from "@/lib/codebook/registry-data";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { ActorListItem } from "@/lib/timeline/models";
import styles from "./ActorList.module.css";
import { Roll } from "./Roll";

/** Every actor by side: those whom an event names, then those that are only mentioned or registered. */
export function ActorList({ actors, locale }: { actors: readonly ActorListItem[]; locale: Locale }) {
  const t = translatorOf(locale);
  const named = actors.filter(({ eventCount, mentionCount }) => eventCount > 0 || mentionCount > 0);
  const silent = actors.filter(({ eventCount, mentionCount }) => eventCount === 0 && mentionCount === 0);
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <PageHead deck={t("pages.registry.actorsDeck", { count: named.length })} title={t("pages.shell.actors")} />
      <div className={styles.sides}>
        {SIDES.map((side) => (
          <SideSection actors={named.filter((actor) => actor.side === side)} key={side} locale={locale} side={side} />
        ))}
      </div>
      {silent.length > 0 ? (
        <Section title={t("pages.registry.notNamed")} why={t("pages.registry.notNamedWhy")}>
          <p className={styles.silent}>
            {silent.map(({ slug, name }) => (
              <a href={pathIn(locale, `/actors/${slug}`)} key={slug}>
                {name}
              </a>
            ))}
          </p>
        </Section>
      ) : null}
    </main>
  );
}

interface SideProps {
  readonly side: Side;
  readonly actors: readonly ActorListItem[];
  readonly locale: Locale;
}

function SideSection({ side, actors, locale }: SideProps) {
  const t = translatorOf(locale);
  if (actors.length === 0) return null;
  return (
    <Section
      title={
        <>
          <SideSign side={side} size={14} /> {t(`terms.sides.${side}`)}
        </>
      }
    >
      <Roll
        entries={actors.map(({ slug, name, kind, eventCount }) => ({
          key: slug,
          href: pathIn(locale, `/actors/${slug}`),
          name,
          note: kind ? t(`terms.actorKinds.${kind}`) : null,
          count: eventCount,
        }))}
      />
    </Section>
  );
}
