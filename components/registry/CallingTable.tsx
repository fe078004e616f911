import table from "@/components/ui/Table.module.css";
import { TableScroll } from "@/components/ui/TableScroll";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { listNames } from "@/lib/timeline/actor-names";
import type { Calling, WordUse } from "@/lib/timeline/models";
import { ArticleHead } from "./ArticleHead";
import styles from "./CallingTable.module.css";
import { Times } from "./Times";

interface Props {
  readonly callings: readonly Calling[];
  readonly locale: Locale;
}

/**
 * What each article calls an actor: descriptions with whose voice they stand in, and names; each leads to its first use. On a
 * narrow screen the voice stands under the words.
 */
export function CallingTable({ callings, locale }: Props) {
  const t = translatorOf(locale);
  const columns = ["outlet", "described", "voice", "named"] as const;
  return (
    <TableScroll label={t("pages.registry.calledBy")}>
      <table className={`${table.table} ${table.stack} ${styles.callings}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th className={column === "voice" ? styles.voice : undefined} key={column} scope="col">
                {t(`pages.registry.callingColumns.${column}`)}
              </th>
            ))}
            <th className={table.number} scope="col">
              {t("pages.registry.mentions")}
            </th>
          </tr>
        </thead>
        {callings.map((calling) => (
          <Rows calling={calling} key={calling.article.slug} locale={locale} />
        ))}
      </table>
    </TableScroll>
  );
}

function Rows({ calling: { article, names, descriptions, mentions }, locale }: { calling: Calling; locale: Locale }) {
  const t = translatorOf(locale);
  const lines: readonly (WordUse | null)[] = descriptions.length > 0 ? descriptions : [null];
  return (
    <tbody>
      {lines.map((use, index) => (
        <tr key={use?.words ?? ""}>
          {index === 0 ? <ArticleHead article={article} locale={locale} rows={lines.length} /> : null}
          <td className={`${table.quote} ${styles.described}`}>
            {use ? (
              <Words locale={locale} use={use} />
            ) : (
              <span className={styles.aside}>{t("pages.registry.byNameOnly")}</span>
            )}
            {use ? <span className={styles.voiceBelow}>{voiceOf(use, locale)}</span> : null}
          </td>
          <td className={styles.voice}>{use ? voiceOf(use, locale) : null}</td>
          {index === 0 ? (
            <>
              <td className={styles.names} data-label={t("pages.registry.callingColumns.named")} rowSpan={lines.length}>
                {names.map((name) => (
                  <span key={name.words}>
                    <Words locale={locale} plain use={name} />
                  </span>
                ))}
              </td>
              <td className={table.number} data-label={t("pages.registry.mentions")} rowSpan={lines.length}>
                {mentions}
              </td>
            </>
          ) : null}
        </tr>
      ))}
    </tbody>
  );
}

function Words({ use, plain = false, locale }: { use: WordUse; plain?: boolean; locale: Locale }) {
  const words = plain ? (
    <bdi lang="en">{use.words}</bdi>
  ) : (
    <q dir="ltr" lang="en">
      {use.words}
    </q>
  );
  return (
    <>
      <a href={pathIn(locale, use.href)}>{words}</a>
      <Times count={use.count} />
    </>
  );
}

/** In whose voice words stand, in words: several where an article uses them in several. */
function voiceOf({ voices, by }: WordUse, locale: Locale): string {
  const t = translatorOf(locale);
  const names = listNames(
    by.map(({ inText }) => inText),
    locale,
  );
  const told = [
    voices.own > 0 ? t("pages.registry.voices.own") : null,
    voices.quoted > 0 ? t("pages.registry.voices.quoted", { by: names === "" ? "none" : "some", names }) : null,
    voices.reported > 0 ? t("pages.registry.voices.reported", { names }) : null,
  ];
  return told.filter((one) => one !== null).join("; ");
}
