import type { ReactNode } from "react";
import styles from "./Quote.module.css";

interface Props {
  readonly children: ReactNode;
  /** Address of the passage in its article. */
  readonly cite?: string | undefined;
  /** Language of the source. */
  readonly lang?: string;
}

/** A source's own words. They keep their language and direction whatever the page around them has. */
export function Quote({ children, cite, lang = "en" }: Props) {
  return (
    <blockquote cite={cite} className={styles.quote} dir={lang === "ar" ? "rtl" : "ltr"} lang={lang}>
      {children}
    </blockquote>
  );
}
