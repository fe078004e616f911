import type { ReactNode } from "react";
import styles from "./Steps.module.css";

/** Reasons in order: what is explained, and why it is so. */
export function Steps({ steps }: { steps: readonly { readonly name: string; readonly body: ReactNode }[] }) {
  return (
    <dl className={styles.steps}>
      {steps.map(({ name, body }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{body}</dd>
        </div>
      ))}
    </dl>
  );
}
