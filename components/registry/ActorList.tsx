import { PageHead } from "@/components/ui/PageHead";
import { Section } from "@/components/ui/Section";
import { SideSign } from "@/components/ui/SideSign";
import { SIDES, type Side } from "@/lib/codebook/registry-data";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { ActorListItem } from "@/lib/timeline/models";
import styles from "./Index.module.css";
import { Roll } from "./Roll";

/** Every actor that the articles name, by side: those who take part in events first, then those who are only cited or mentioned. */
export function ActorList({ actors, locale }: { actors: readonly ActorListItem[]; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <main className="wrap" id="main" tabIndex={-1}>
      <PageHead deck={t("pages.registry.actorsDeck", { count: actors.length })} title={t("pages.shell.actors")} />
      <div className={styles.groups}>
        {SIDES.map((side) => (
          <SideSection actors={actors.filter((actor) => actor.side === side)} key={side} locale={locale} side={side} />
        ))}
      </div>
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
        locale={locale}
        entries={actors.map(({ slug, name, kind, eventCount, sourceCount }) => ({
          key: slug,
          href: pathIn(locale, `/actors/${slug}`),
          name,
          notes: [
            ...(kind ? [t(`terms.actorKinds.${kind}`)] : []),
            ...(sourceCount > 0 ? [t("pages.registry.source", { count: sourceCount })] : []),
          ],
          count: eventCount,
        }))}
      />
    </Section>
  );
}
