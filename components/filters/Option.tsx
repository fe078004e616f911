import type { ReactNode } from "react";
import type { FacetChoice } from "@/lib/timeline/models";
import styles from "./Option.module.css";

interface Props {
  readonly choice: Omit<FacetChoice, "count"> & { readonly count: number | null };
  /** Name of the form field. */
  readonly name: string;
  readonly sign?: ReactNode;
}

/** One choice: box, sign, name, and how many events it would find. */
export function Option({ choice, name, sign }: Props) {
  const { value, label, count, chosen } = choice;
  return (
    <label className={count === 0 && !chosen ? `${styles.option} ${styles.zero}` : styles.option}>
      <input defaultChecked={chosen} name={name} type="checkbox" value={value} />
      <span className={styles.name}>
        {sign}
        <bdi>{label}</bdi>
      </span>
      {count === null ? null : <span className={styles.count}>{count}</span>}
    </label>
  );
}
