import { type Locale, translatorOf } from "@/lib/messages";
import styles from "./SkipLink.module.css";

/** Leads past the header to `<main id="main">`, which every page has. */
export function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a className={styles.skip} href="#main">
      {translatorOf(locale)("pages.shell.skip")}
    </a>
  );
}
