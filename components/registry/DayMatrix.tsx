import { TableScroll } from "@/components/ui/TableScroll";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { dayInWords } from "@/lib/messages/days";
import type { DayCount } from "@/lib/timeline/models";
import styles from "./DayMatrix.module.css";

export interface MatrixRow {
  readonly name: string;
  readonly days: readonly DayCount[];
  readonly spans: number;
  /** Address of the timeline narrowed to this row, and to one of its days. */
  readonly hrefOf: (day: string | null) => string;
}

interface Props {
  readonly label: string;
  readonly days: readonly string[];
  readonly silentDays: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly locale: Locale;
}

/** Counts by day: a number is a link to the events behind it; days that no article tells of are shaded. */
export function DayMatrix({ label, days, silentDays, rows, locale }: Props) {
  const t = translatorOf(locale);
  const silent = new Set(silentDays);
  return (
    <TableScroll label={label}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <td />
            {days.map((day) => (
              <th key={day} scope="col">
                <b>{dayInWords(day, "date", locale)}</b>
                {dayInWords(day, "monthBrief", locale)}
              </th>
            ))}
            <th scope="col">
              <b aria-hidden="true">+</b>
              {t("pages.registry.spans")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const counts = new Map(row.days.map(({ day, count }) => [day, count]));
            return (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {days.map((day) => (
                  <Cell
                    count={counts.get(day) ?? 0}
                    href={row.hrefOf(day)}
                    key={day}
                    locale={locale}
                    silent={silent.has(day)}
                  />
                ))}
                <Cell count={row.spans} href={row.hrefOf(null)} locale={locale} silent={false} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface CellProps {
  readonly count: number;
  readonly href: string;
  readonly silent: boolean;
  readonly locale: Locale;
}

function Cell({ count, href, silent, locale }: CellProps) {
  if (count > 0) {
    return (
      <td>
        <a href={pathIn(locale, href)}>{count}</a>
      </td>
    );
  }
  return (
    <td className={silent ? styles.silent : styles.zero}>
      <span aria-hidden="true">·</span>
      <span className="vh">0</span>
    </td>
  );
}
