"use client";

import { useParams } from "next/navigation";
import { Notice } from "@/components/shell/Notice";
import styles from "@/components/shell/Notice.module.css";
import arabic from "@/lib/messages/ar/errors.json";
import english from "@/lib/messages/en/errors.json";
import { DEFAULT_LOCALE, isLocale, pathIn } from "@/lib/messages/locales";

/** A page that failed: says so, keeps the address, and lets the reader try again. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale: given } = useParams();
  const locale = typeof given === "string" && isLocale(given) ? given : DEFAULT_LOCALE;
  const messages = locale === "ar" ? arabic : english;
  return (
    <Notice
      links={[{ href: pathIn(locale, "/"), name: messages.toTimeline }]}
      next={messages.next}
      said={messages.said}
      title={messages.title}
    >
      <p className={styles.again}>
        <button onClick={reset} type="button">
          {messages.again}
        </button>
        {error.digest ? <span className="mono">{`${messages.reference} ${error.digest}`}</span> : null}
      </p>
    </Notice>
  );
}
