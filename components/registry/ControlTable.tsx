import { DateLabel } from "@/components/ui/DayLabel";
import { SideSign } from "@/components/ui/SideSign";
import table from "@/components/ui/Table.module.css";
import { TableScroll } from "@/components/ui/TableScroll";
import { type Locale, pathIn, translatorOf, withCommas } from "@/lib/messages";
import type { PlacePageModel } from "@/lib/timeline/models";

/** Who is said to have taken a place, when, and by whom it is said. */
export function ControlTable({ control, locale }: { control: PlacePageModel["control"]; locale: Locale }) {
  const t = translatorOf(locale);
  const columns = ["day", "told", "claimant", "standing"] as const;
  return (
    <TableScroll label={t("pages.place.control")}>
      <table className={table.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`pages.place.controlColumns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {control.map(({ event, claimants }) => (
            <tr key={event.slug}>
              <td className={table.nowrap}>
                <DateLabel date={event.date} locale={locale} style="briefYear" />
              </td>
              <th scope="row">
                <SideSign side={event.side} /> <a href={pathIn(locale, event.href)}>{event.headline}</a>
              </th>
              <td>
                {withCommas(
                  claimants.map(({ name }) => name),
                  locale,
                ) || t("pages.place.ownVoice")}
              </td>
              <td>{t(`terms.stances.${event.stance}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
