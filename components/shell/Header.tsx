import { Moon, Search, Sun } from "lucide-react";
import { LOCALES, type Locale, pathIn, translatorOf } from "@/lib/messages";
import { DaylineMark } from "./DaylineMark";
import styles from "./Header.module.css";
import { LanguageLink } from "./LanguageLink";
import { SectionNav } from "./SectionNav";
import { ThemeForm } from "./ThemeForm";

export function Header({ locale }: { locale: Locale }) {
  const t = translatorOf(locale);
  const sections = [
    { href: pathIn(locale, "/"), name: t("pages.shell.timeline"), segments: [null, "events"] },
    { href: pathIn(locale, "/claims"), name: t("claims.nav"), segments: ["claims"] },
    { href: pathIn(locale, "/actors"), name: t("pages.shell.actors"), segments: ["actors"] },
    { href: pathIn(locale, "/places"), name: t("pages.shell.places"), segments: ["places"] },
    { href: pathIn(locale, "/articles"), name: t("pages.shell.articles"), segments: ["articles", "outlets"] },
  ];
  return (
    <header className={styles.line}>
      <div className={`wrap ${styles.bar}`}>
        <a className={styles.word} href={pathIn(locale, "/")}>
          <DaylineMark />
          {t("pages.site.name")}
        </a>
        <SectionNav label={t("pages.shell.sections")} links={sections} />
        <a className={styles.search} href={pathIn(locale, "/search")}>
          <Search aria-hidden="true" size={17} strokeWidth={1.75} />
          <span>{t("search.nav")}</span>
        </a>
        {LOCALES.filter((other) => other !== locale).map((other) => (
          <LanguageLink
            className={styles.language}
            key={other}
            locale={locale}
            name={t("pages.shell.otherLanguage")}
            to={other}
          />
        ))}
        <ThemeForm className={styles.tools}>
          <button
            aria-label={t("pages.shell.useDark")}
            className={styles.toDark}
            name="theme"
            type="submit"
            value="dark"
          >
            <Moon aria-hidden="true" size={17} strokeWidth={1.75} />
          </button>
          <button
            aria-label={t("pages.shell.useLight")}
            className={styles.toLight}
            name="theme"
            type="submit"
            value="light"
          >
            <Sun aria-hidden="true" size={17} strokeWidth={1.75} />
          </button>
        </ThemeForm>
      </div>
    </header>
  );
}
