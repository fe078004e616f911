import { Download } from "lucide-react";
import { type Locale, translatorOf } from "@/lib/messages";
import { CITATION_FORMS, type Citation } from "@/lib/timeline/citation";
import styles from "./CitationForms.module.css";
import { CopyButton } from "./CopyButton";

interface Props {
  readonly citation: Citation;
  /** Address of its files, without form and query. */
  readonly files: string;
  /** `?passage=…`, or nothing. */
  readonly query?: string;
  /** Unique on the page: names the group of choices. */
  readonly id: string;
  readonly locale: Locale;
}

/** A citation in three forms behind radio buttons: the choice works without JavaScript, and by arrow keys. */
export function CitationForms({ citation, files, query = "", id, locale }: Props) {
  const t = translatorOf(locale);
  return (
    <fieldset className={styles.cite}>
      <legend className="vh">{t("citation.forms")}</legend>
      {CITATION_FORMS.map(({ name: form }, index) => (
        <label className={styles.tab} key={form}>
          <input defaultChecked={index === 0} name={`cite-${id}`} type="radio" value={form} />
          {t(`citation.form.${form}`)}
        </label>
      ))}
      {CITATION_FORMS.map(({ name: form }) => (
        <div className={styles.text} data-form={form} key={form}>
          <pre dir="auto">{citation[form]}</pre>
          <div className={styles.take}>
            <CopyButton
              copied={t("citation.copied")}
              failed={t("citation.notCopied")}
              label={t("citation.copy")}
              text={citation[form]}
            />
            <a
              aria-label={t("citation.downloadAs", { form: t(`citation.form.${form}`) })}
              href={`${files}/${form}${query}`}
            >
              <Download aria-hidden="true" size={14} strokeWidth={1.75} />
              {t("citation.download")}
            </a>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
