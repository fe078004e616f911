import { ActorName } from "@/components/ui/ActorName";
import table from "@/components/ui/Table.module.css";
import { TableScroll } from "@/components/ui/TableScroll";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { WordDifference, WordUse } from "@/lib/timeline/models";
import { Times } from "./Times";
import styles from "./WordDifferences.module.css";

interface Props {
  readonly differences: readonly WordDifference[];
  readonly outlet: string;
  readonly locale: Locale;
}

/** The words of an outlet for each actor beside those of the others; words that nobody else uses are set off. */
export function WordDifferences({ differences, outlet, locale }: Props) {
  const t = translatorOf(locale);
  return (
    <TableScroll label={t("pages.outlet.words")}>
      <table className={`${table.table} ${table.stack} ${styles.words}`}>
        <thead>
          <tr>
            <th scope="col">{t("pages.outlet.wordColumns.actor")}</th>
            <th scope="col">{outlet}</th>
            <th scope="col">{t("pages.outlet.wordColumns.others")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ actor, own, others }) => {
            const shared = new Set(others.map(({ words }) => words.toLowerCase()));
            return (
              <tr key={actor.slug}>
                <th className={styles.actor} scope="row">
                  <ActorName href={pathIn(locale, `/actors/${actor.slug}`)} name={actor.name} side={actor.side} />
                </th>
                <td className={table.quote} data-label={outlet}>
                  <Uses alone={(words) => !shared.has(words.toLowerCase())} locale={locale} uses={own} />
                </td>
                <td className={table.quote} data-label={t("pages.outlet.wordColumns.others")}>
                  {others.length > 0 ? (
                    <Uses alone={() => false} locale={locale} uses={others} />
                  ) : (
                    <span className={styles.aside}>{t("pages.outlet.noneDescribes")}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** What stands open; the rest unfolds. */
const MOST = 8;

interface UsesProps {
  readonly uses: readonly WordUse[];
  readonly alone: (words: string) => boolean;
  readonly locale: Locale;
}

function Uses({ uses, alone, locale }: UsesProps) {
  const rest = uses.slice(MOST);
  return (
    <>
      <UseList alone={alone} locale={locale} uses={uses.slice(0, MOST)} />
      {rest.length > 0 ? (
        <details>
          <summary className={styles.more}>{translatorOf(locale)("pages.outlet.more", { count: rest.length })}</summary>
          <UseList alone={alone} locale={locale} uses={rest} />
        </details>
      ) : null}
    </>
  );
}

function UseList({ uses, alone, locale }: UsesProps) {
  return (
    <ul className={styles.uses}>
      {uses.map(({ words, count, href }) => (
        <li key={words}>
          <a className={alone(words) ? styles.alone : undefined} href={pathIn(locale, href)}>
            <q dir="ltr" lang="en">
              {words}
            </q>
          </a>
          <Times count={count} />
        </li>
      ))}
    </ul>
  );
}
