import styles from "./OutletDots.module.css";

interface Props {
  /** All outlets of the collection, in the fixed order of the collection, so that the eye learns who speaks. */
  readonly outlets: readonly { readonly slug: string; readonly name: string; readonly tells: boolean }[];
}

/** Which outlets tell an event, as dots. Decoration: the number stands beside it in words. */
export function OutletDots({ outlets }: Props) {
  return (
    <span aria-hidden="true" className={styles.dots}>
      {outlets.map(({ slug, name, tells }) => (
        <i className={tells ? styles.tells : undefined} key={slug} title={name} />
      ))}
    </span>
  );
}
