import { Section } from "@/components/ui/Section";
import { type Locale, translatorOf } from "@/lib/messages";
import { typesOf } from "@/lib/timeline/day-rows";
import { EMPTY_FILTER, type Filter, toQueryString } from "@/lib/timeline/filter";
import type { FamilyTable } from "@/lib/timeline/models";
import { DayMatrix } from "./DayMatrix";

interface Props {
  readonly table: FamilyTable;
  /** What the timeline is narrowed to beside day and kinds. */
  readonly subject: Partial<Filter>;
  readonly locale: Locale;
}

/** A table of fewer events would say less than their list. */
const FEWEST = 4;

/** Events by day and family of kinds, each number a link to the timeline narrowed to it. */
export function FamilyMatrix({ table, subject, locale }: Props) {
  const t = translatorOf(locale);
  const { columns, silentDays, rows } = table;
  const total = rows.reduce((sum, { days, spans }) => sum + spans + days.reduce((all, { count }) => all + count, 0), 0);
  if (total < FEWEST) return null;
  return (
    <Section title={t("pages.registry.byDayAndKind")} why={t("pages.registry.byDayWhy")}>
      <DayMatrix
        days={columns}
        label={t("pages.registry.byDayAndKind")}
        locale={locale}
        rows={rows.map(({ family, days, spans }) => ({
          name: t(`terms.families.${family}`),
          days,
          spans,
          hrefOf: (day) =>
            `/${toQueryString({ ...EMPTY_FILTER, ...subject, types: typesOf(family), from: day, to: day })}`,
        }))}
        silentDays={silentDays}
      />
    </Section>
  );
}
