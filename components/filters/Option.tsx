import type { ReactNode } from "react";
import type { Side } from "@/lib/codebook/registry-data";
import type { FacetChoice } from "@/lib/timeline/models";
import styles from "./Option.module.css";

interface Props {
  readonly choice: Omit<FacetChoice, "count"> & { readonly count: number | null };
  /** Name of the form field. */
  readonly name: string;
  readonly sign?: ReactNode;
  /** An actor's: drawn by the style sheet before the name. */
  readonly side?: Side;
}

/** One choice: box, sign, name, and how many events it would find. */
export function Option({ choice, name, sign, side }: Props) {
  const { value, label, count, chosen } = choice;
  return (
    <label className={count === 0 && !chosen ? styles.zero : styles.option} data-side={side}>
      <input defaultChecked={chosen} name={name} type="checkbox" value={value} />
      {sign}
      <bdi>{label}</bdi>
      {count === null ? null : <small>{count}</small>}
    </label>
  );
}
