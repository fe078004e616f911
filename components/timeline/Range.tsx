import type { CSSProperties } from "react";
import { SideMark } from "@/components/ui/SideMark";
import { boldIn } from "./bold";
import type { CardPage, ClaimView } from "./card-view";
import styles from "./Range.module.css";

interface Props {
  /** What is counted and the range of all claims. */
  readonly shown: string;
  readonly claims: readonly ClaimView[];
  readonly page: CardPage;
}

/** Figures that cannot all hold, each on one scale with who gives it; an arrow where a claim is open upwards. */
export function Range({ shown, claims, page }: Props) {
  return (
    <div className={styles.range}>
      <p>{boldIn(shown)}</p>
      <ul>
        {claims.map((claim) => (
          <Claim claim={claim} key={`${claim.shown} ${claim.by} ${claim.href}`} prefix={page.prefix} />
        ))}
      </ul>
    </div>
  );
}

function Claim({ claim, prefix }: { claim: ClaimView; prefix: string }) {
  const { shown, by, side, href, from, to, open } = claim;
  const style = { "--from": `${from}%`, "--to": `${to}%` } satisfies Record<string, string> as CSSProperties;
  return (
    <li>
      <a href={prefix + href}>
        <b>{shown}</b> <span className="mono">{by}</span>
      </a>
      <span aria-hidden="true" className={styles.track} style={style}>
        <span className={styles.bar} />
        <span className={styles.sign}>
          <SideMark side={side} size={13} />
        </span>
        {open ? <span className={styles.open}>→</span> : null}
      </span>
    </li>
  );
}
