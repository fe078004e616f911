import { Section } from "@/components/ui/Section";
import { type Locale, translatorOf } from "@/lib/messages";
import { formatNumber } from "@/lib/timeline/tell-figure";
import scores from "@/public/scores.json";
import styles from "./Method.module.css";
import { ScoreTable } from "./ScoreTable";

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

/** A dash between word joiners: "0.8–1.0" stays on one line. */
const UNBROKEN_DASH = "\u2060–\u2060";

/** What two careful human readers reach when held against each other: the ceiling. */
const BETWEEN_READERS = { detect: 98, whole: 87 };

/** The scores as the evaluation last wrote them (`npm run eval -- --write`); nothing here is entered by hand. */
export function Scores({ locale }: { locale: Locale }) {
  const t = translatorOf(locale);
  const sets = SETS.map((set) => t(`method.scores.sets.${set}`, { articles: scores[set].articles }));
  return (
    <Section title={t("method.scores.title")} why={t("method.scores.why", BETWEEN_READERS)}>
      <ScoreTable
        corner={t("method.scores.set")}
        label={t("method.scores.title")}
        rows={ROWS.map((row) => ({
          head: t(`method.scores.rows.${row}`),
          cells: SETS.map((set) => formatNumber(scores[set].scores[row], locale)),
        }))}
        sets={sets}
      />
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
      <ScoreTable
        corner={t("method.scores.level")}
        label={t("method.scores.confidence")}
        rows={scores.seeds.calibration.map(({ level }) => ({
          head: String(level).replaceAll("–", UNBROKEN_DASH),
          cells: SETS.map((set) => {
            const found = scores[set].calibration.find((one) => one.level === level);
            if (!found) return "–";
            const { right, all } = found;
            return t("method.scores.right", { right, all, percent: Math.round((100 * right) / all) });
          }),
        }))}
        sets={sets}
      />
    </Section>
  );
}
