import { Tag } from "@/components/ui/Tag";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { Claimant, FigureGroup } from "@/lib/timeline/models";
import styles from "./Figures.module.css";
import { Range } from "./Range";

interface Props {
  readonly figures: readonly FigureGroup[];
  readonly locale: Locale;
}

/** What is counted: hedge in words, number, what it counts, who says so. A disputed one is drawn as a range to scale. */
export function Figures({ figures, locale }: Props) {
  if (figures.length === 0) return null;
  return (
    <div className={styles.figures}>
      {figures.map((figure) =>
        figure.disputed ? (
          <Range figure={figure} key={keyOf(figure)} locale={locale} />
        ) : (
          <Figure figure={figure} key={keyOf(figure)} locale={locale} />
        ),
      )}
    </div>
  );
}

const keyOf = ({ measure, thing, cumulative, shown }: FigureGroup) => `${measure} ${thing} ${cumulative} ${shown}`;

function Figure({ figure, locale }: { figure: FigureGroup; locale: Locale }) {
  const t = translatorOf(locale);
  const { qualifier, number, vague, label, reading, cumulative, claimants, claims } = figure;
  const href = claims[0]?.href;
  return (
    <p className={styles.figure}>
      <span className={vague ? `${styles.value} ${styles.word}` : styles.value}>
        {qualifier === null ? null : <small>{qualifier} </small>}
        {number}
      </span>
      <span className={styles.what}>
        {label}
        {reading === null ? null : ` (${reading})`}
        {cumulative ? (
          <>
            {" "}
            <Tag>{t("timeline.card.total")}</Tag>
          </>
        ) : null}{" "}
        <Claimants claimants={claimants} href={href === undefined ? undefined : pathIn(locale, href)} locale={locale} />
      </span>
    </p>
  );
}

/** No figure without who gives it; the names lead to the passage. */
function Claimants({
  claimants,
  href,
  locale,
}: {
  claimants: readonly Claimant[];
  href: string | undefined;
  locale: Locale;
}) {
  const names = claimants.map(({ inText }) => inText).join(" · ");
  return (
    <a className={`mono ${styles.claimants}`} href={href}>
      <span className="vh">{translatorOf(locale)("timeline.card.saidBy")} </span>
      {names}
    </a>
  );
}
