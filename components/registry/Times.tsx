import styles from "./Times.module.css";

/** How often words stand in a text, beside them; nothing where once. */
export function Times({ count }: { count: number }) {
  return count > 1 ? (
    <span className={styles.times}>
      <bdi>{`×${count}`}</bdi>
    </span>
  ) : null;
}
