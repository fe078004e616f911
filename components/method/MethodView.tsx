import { PageHead } from "@/components/ui/PageHead";
import { Section } from "@/components/ui/Section";
import { Steps } from "@/components/ui/Steps";
import { type Locale, translatorOf } from "@/lib/messages";
import styles from "./Method.module.css";
import { Scores } from "./Scores";

const STEPS = ["text", "day", "reports", "dates", "actors", "places", "figures", "voices", "events"] as const;
const LIMITS = ["one", "two", "three", "four", "five", "six"] as const;

/** How entries come about, how often the machine is right, and what it does not do. */
export function MethodView({ locale }: { locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <main className={`wrap ${styles.method}`} id="main" tabIndex={-1}>
      <PageHead deck={t("method.deck")} title={t("method.title")} />
      <Section title={t("method.steps.title")} why={t("method.steps.why")}>
        <Steps
          steps={STEPS.map((step) => ({
            name: t(`method.steps.names.${step}`),
            body: <p>{t(`method.steps.told.${step}`)}</p>,
          }))}
        />
      </Section>
      <Scores locale={locale} />
      <Section title={t("method.limits.title")}>
        <ul className={styles.limits}>
          {LIMITS.map((limit) => (
            <li key={limit}>{t(`method.limits.${limit}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("method.scheme.title")}>
        <p className={styles.prose}>{t("method.scheme.told")}</p>
      </Section>
    </main>
  );
}
