import styles from "./FigureValue.module.css";

interface Props {
  /** As told: "14", "at least 19", "14–19", "“dozens”". */
  readonly shown: string;
  /** A word and no number: set in italics, never shown as the number it is read as. */
  readonly vague: boolean;
  /** How a vague word is read: "24 or more". */
  readonly reading?: string | null | undefined;
}

/** A figure with its hedge in small letters before it; a vague word stays the word, with its reading beside it. */
export function FigureValue({ shown, vague, reading }: Props) {
  if (vague) {
    return (
      <bdi className={styles.value}>
        <i className={styles.word}>{shown}</i>
        {reading ? <small>{` ${reading}`}</small> : null}
      </bdi>
    );
  }
  const at = shown.search(/\p{N}/u);
  return (
    <bdi className={styles.value}>
      {at > 0 ? <small>{shown.slice(0, at)}</small> : null}
      {at > 0 ? shown.slice(at) : shown}
    </bdi>
  );
}
