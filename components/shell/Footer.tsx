import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import styles from "./Footer.module.css";
import { ThemeForm } from "./ThemeForm";

export function Footer({ locale }: { locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <footer className={styles.footer}>
      <div className={`wrap ${styles.row}`}>
        <p>{t("pages.shell.footer")}</p>
        <p>
          <a href={pathIn(locale, "/about/method")}>{t("pages.shell.method")}</a>
        </p>
        <p>{t("pages.shell.credits")}</p>
        <ThemeForm className={styles.follow}>
          <button name="theme" type="submit" value="system">
            {t("pages.shell.followSystem")}
          </button>
        </ThemeForm>
      </div>
    </footer>
  );
}
