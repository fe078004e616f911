import { type Locale, translatorOf } from "@/lib/messages";
import type { Citation } from "@/lib/timeline/citation";
import styles from "./CitationForms.module.css";
import { CopyButton } from "./CopyButton";

const FORMS = ["plain", "bibtex", "csl"] as const;

interface Props {
  readonly citation: Citation;
  /** Unique on the page: names the group of choices. */
  readonly id: string;
  readonly locale: Locale;
}

/** A citation in three forms behind radio buttons: the choice works without JavaScript, and by arrow keys. */
export function CitationForms({ citation, id, locale }: Props) {
  const t = translatorOf(locale);
  return (
    <fieldset className={styles.cite}>
      <legend className="vh">{t("citation.forms")}</legend>
      {FORMS.map((form, index) => (
        <label className={styles.tab} key={form}>
          <input defaultChecked={index === 0} name={`cite-${id}`} type="radio" value={form} />
          {t(`citation.form.${form}`)}
        </label>
      ))}
      {FORMS.map((form) => (
        <div className={styles.text} data-form={form} key={form}>
          <pre dir="auto">{citation[form]}</pre>
          <CopyButton
            copied={t("citation.copied")}
            failed={t("citation.notCopied")}
            label={t("citation.copy")}
            text={citation[form]}
          />
        </div>
      ))}
    </fieldset>
  );
}
