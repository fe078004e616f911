"use client";

import { Notice } from "@/components/shell/Notice";
import styles from "@/components/shell/Notice.module.css";
import messages from "@/lib/messages/en/errors.json";

/** A page that failed: says so, keeps the address, and lets the reader try again. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Notice
      links={[{ href: "/", name: messages.toTimeline }]}
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
