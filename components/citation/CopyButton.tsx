"use client";

import { Copy } from "lucide-react";
import { useEffect, useState } from "react";
import styles from "./CopyButton.module.css";

interface Props {
  readonly text: string;
  readonly label: string;
  readonly copied: string;
  readonly failed: string;
}

/** Copies a text. Shown only where the browser can do it: without JavaScript the text is selected by hand. */
export function CopyButton({ text, label, copied, failed }: Props) {
  const [able, setAble] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => setAble("clipboard" in navigator), []);
  if (!able) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
    } catch {
      // The browser refused (no permission, page not focused): the reader can still select the text.
      setSaid(failed);
    }
  };
  return (
    <div className={styles.copy}>
      <span className="small" role="status">
        {said}
      </span>
      <button onClick={copy} type="button">
        <Copy aria-hidden="true" size={14} strokeWidth={1.75} />
        {label}
      </button>
    </div>
  );
}
