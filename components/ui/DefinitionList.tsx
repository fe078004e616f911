import type { ReactNode } from "react";
import styles from "./DefinitionList.module.css";

/** Facts in two columns: what, and its value. Entries without a value are left out. */
export function DefinitionList({
  entries,
}: {
  entries: readonly { readonly term: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className={styles.list}>
      {entries.map(({ term, value }) =>
        value === null || value === undefined || value === "" ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
