import { Fragment, type ReactNode } from "react";
import { type Locale, translatorOf } from "@/lib/messages";
import type { FacetChoice } from "@/lib/timeline/models";
import styles from "./Options.module.css";

/** Choices beyond this many stand under "n more"; a chosen one never does. */
const MOST = 6;

interface Props<Choice extends FacetChoice> {
  readonly choices: readonly Choice[];
  readonly label?: string;
  /** How many stand open. */
  readonly most?: number;
  readonly render: (choice: Choice) => ReactNode;
  readonly locale: Locale;
}

/** A group of choices under an optional label. */
export function Options<Choice extends FacetChoice>({ choices, label, most = MOST, render, locale }: Props<Choice>) {
  const open = choices.filter(({ chosen }, index) => index < most || chosen);
  const rest = choices.filter((choice) => !open.includes(choice));
  // One more line is shorter than a line that says "1 more".
  const [shown, folded] = rest.length === 1 ? [choices, []] : [open, rest];
  const list = (items: readonly Choice[]) =>
    items.map((choice) => <Fragment key={choice.value}>{render(choice)}</Fragment>);
  return (
    <fieldset className={styles.options}>
      {label === undefined ? null : <legend>{label}</legend>}
      {list(shown)}
      {folded.length > 0 ? (
        <details>
          <summary>{translatorOf(locale)("filter.more", { count: folded.length })}</summary>
          {list(folded)}
        </details>
      ) : null}
    </fieldset>
  );
}
