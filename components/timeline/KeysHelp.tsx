import { type Locale, translatorOf } from "@/lib/messages";
import styles from "./KeysHelp.module.css";

const KEYS = ["next", "previous", "nextDay", "previousDay", "open", "search", "help", "range"] as const;

/** The timeline's keys, told: a dialog that “?” and its button open, with the switch that turns the keys off. */
export function KeysHelp({ locale }: { locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <>
      <button className={styles.button} id="keys-help" type="button">
        {t("timeline.keys.button")} <kbd>?</kbd>
      </button>
      <dialog aria-labelledby="keys-title" className={styles.dialog} id="keys">
        <h2 id="keys-title">{t("timeline.keys.title")}</h2>
        <dl>
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                {t(`timeline.keys.of.${key}.key`)
                  .split(" ")
                  .map((one) => (
                    <kbd key={one}>{one}</kbd>
                  ))}
              </dt>
              <dd>{t(`timeline.keys.of.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input defaultChecked id="keys-on" type="checkbox" /> {t("timeline.keys.on")}
        </label>
        <form method="dialog">
          <button type="submit">{t("timeline.keys.close")}</button>
        </form>
      </dialog>
    </>
  );
}
