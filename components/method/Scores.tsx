import { Section } from "@/components/ui/Section";
import table from "@/components/ui/Table.module.css";
import { TableScroll } from "@/components/ui/TableScroll";
import { type Locale, translatorOf } from "@/lib/messages";
import { formatNumber } from "@/lib/timeline/tell-figure";
import scores from "@/public/scores.json";
import styles from "./Method.module.css";

const SETS = ["seeds", "dev"] as const;
const ROWS = [
  "detect",
  "typed",
  "date",
  "place",
  "actors",
  "roles",
  "figures",
  "attribution",
  "whole",
  "published",
] as const;

/** What two careful human readers reach when held against each other: the ceiling. */
const BETWEEN_READERS = { detect: 98, whole: 87 };

/** The scores as the evaluation last wrote them (`npm run eval -- --write`); nothing here is entered by hand. */
export function Scores({ locale }: { locale: Locale }) {
  const t = translatorOf(locale);
  const heads = SETS.map((set) => ({
    set,
    name: t(`method.scores.sets.${set}`, { articles: scores[set].articles }),
  }));
  return (
    <Section title={t("method.scores.title")} why={t("method.scores.why", BETWEEN_READERS)}>
      <TableScroll label={t("method.scores.title")}>
        <table className={`${table.table} ${styles.scores}`}>
          <thead>
            <tr>
              <th scope="col">{t("method.scores.set")}</th>
              {heads.map(({ set, name }) => (
                <th className={table.number} key={set} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{t(`method.scores.rows.${row}`)}</th>
                {SETS.map((set) => (
                  <td className={table.number} key={set}>
                    {formatNumber(scores[set].scores[row], locale)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className={styles.prose}>
        {t("method.scores.leaks", {
          seeds: scores.seeds.scores.leaks,
          seedsAll: scores.seeds.reports,
          dev: scores.dev.scores.leaks,
          devAll: scores.dev.reports,
        })}
      </p>
      <h3 className={styles.head}>{t("method.scores.confidence")}</h3>
      <p className={styles.prose}>{t("method.scores.confidenceWhy")}</p>
      <TableScroll label={t("method.scores.confidence")}>
        <table className={`${table.table} ${styles.scores}`}>
          <thead>
            <tr>
              <th scope="col">{t("method.scores.level")}</th>
              {heads.map(({ set, name }) => (
                <th className={table.number} key={set} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scores.seeds.calibration.map(({ level }) => (
              <tr key={level}>
                <th scope="row">
                  <bdi>{level}</bdi>
                </th>
                {SETS.map((set) => {
                  const found = scores[set].calibration.find((one) => one.level === level);
                  return (
                    <td className={table.number} key={set}>
                      {found
                        ? t("method.scores.right", {
                            right: found.right,
                            all: found.all,
                            percent: Math.round((100 * found.right) / found.all),
                          })
                        : "–"}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}
