import { DayLabel } from "@/components/ui/DayLabel";
import { FigureValue } from "@/components/ui/FigureValue";
import { Section } from "@/components/ui/Section";
import table from "@/components/ui/Table.module.css";
import { TableScroll } from "@/components/ui/TableScroll";
import { Tag } from "@/components/ui/Tag";
import { type Locale, pathIn, translatorOf, withCommas } from "@/lib/messages";
import type { EventCard, FigureGroup, PassageModel } from "@/lib/timeline/models";
import styles from "./Claims.module.css";
import { figureWords } from "./figure-words";

/** The figures of an event set against each other: no number without who gives it and in which words. */
export function Claims({ event, locale }: { event: EventCard; locale: Locale }) {
  const t = translatorOf(locale);
  const groups = event.figures;
  const passages = event.tellings.flatMap((telling) => telling.passages);
  if (groups.length === 0) return null;
  const disputed = groups.filter((group) => group.disputed);
  const headings = [
    t("pages.event.columns.figure"),
    t("pages.event.columns.measure"),
    t("pages.event.columns.claimant"),
    t("pages.event.columns.article"),
    t("pages.event.columns.said"),
    t("pages.event.columns.words"),
  ];
  return (
    <Section
      title={t("pages.event.claims")}
      why={disputed.length > 0 ? t("pages.event.claimsDisputed") : t("pages.event.claimsAgree")}
    >
      <TableScroll label={t("pages.event.claims")}>
        <table className={`${table.table} ${styles.ledger}`}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <GroupRows group={group} key={`${group.label}-${group.cumulative}`} locale={locale} passages={passages} />
          ))}
        </table>
      </TableScroll>
    </Section>
  );
}

interface GroupProps {
  readonly group: FigureGroup;
  readonly passages: readonly PassageModel[];
  readonly locale: Locale;
}

function GroupRows({ group, passages, locale }: GroupProps) {
  const t = translatorOf(locale);
  return (
    <tbody>
      {group.disputed ? (
        <tr className={styles.range}>
          <th colSpan={6} scope="rowgroup">
            <Tag tone="strong">{t("pages.event.disputed")}</Tag> <b>{group.shown}</b> {group.label}
          </th>
        </tr>
      ) : null}
      {group.claims.map((claim) => (
        <tr key={`${claim.reportId}-${claim.href}-${claim.words}`}>
          <td className={table.figure}>
            <FigureValue reading={claim.reading} shown={claim.shown} vague={claim.vague} />
          </td>
          <td>
            {group.label}
            {group.cumulative ? <span className="small">{` ${t("pages.event.runningTotal")}`}</span> : null}
          </td>
          <td>
            {withCommas(
              claim.claimants.map(({ name }) => name),
              locale,
            ) || t("pages.event.noClaimant")}
          </td>
          <td>{claim.article.outlet.name}</td>
          <td className={table.nowrap}>
            <DayLabel day={claim.article.published} locale={locale} style="brief" />
          </td>
          <td className={table.quote}>
            <a href={pathIn(locale, claim.href)}>
              <q dir="ltr" lang="en">
                {figureWords(passages, claim)}
              </q>
            </a>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
