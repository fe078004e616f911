import type { CSSProperties } from "react";
import { SideSign } from "@/components/ui/SideSign";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import type { FigureClaim, FigureGroup } from "@/lib/timeline/models";
import { boldIn } from "./bold";
import styles from "./Range.module.css";

/** Figures that cannot all hold, each on one scale with who gives it; an arrow where a claim is open upwards. */
export function Range({ figure, locale }: { figure: FigureGroup; locale: Locale }) {
  const t = translatorOf(locale);
  const most = Math.max(1, ...figure.claims.map(({ min, max }) => max ?? min ?? 0));
  return (
    <div className={styles.range}>
      <p>{boldIn(t("timeline.card.differ", { thing: figure.label, range: figure.shown }))}</p>
      <ul>
        {figure.claims.map((claim) => (
          <Claim claim={claim} key={`${claim.reportId} ${claim.shown} ${claim.href}`} locale={locale} most={most} />
        ))}
      </ul>
    </div>
  );
}

/** The scale ends short of the edge, so that an open end has room for its arrow. */
const SCALE = 88;

function Claim({ claim, most, locale }: { claim: FigureClaim; most: number; locale: Locale }) {
  const { min, max, claimants, shown } = claim;
  const from = ((min ?? max ?? 0) / most) * SCALE;
  const to = ((max ?? min ?? 0) / most) * SCALE;
  const open = max === null && min !== null;
  const style = { "--from": `${from}%`, "--to": `${to}%` } as CSSProperties;
  return (
    <li>
      <a href={pathIn(locale, claim.href)}>
        <b>{shown}</b> <span className="mono">{claimants.map(({ inText }) => inText).join(" · ")}</span>
      </a>
      <span aria-hidden="true" className={styles.track} style={style}>
        <span className={styles.bar} />
        <span className={styles.sign}>
          <SideSign side={claimants[0]?.side ?? "other"} size={13} />
        </span>
        {open ? <span className={styles.open}>→</span> : null}
      </span>
    </li>
  );
}
