"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { DEFAULT_LOCALE, type Locale, pathIn } from "@/lib/messages/locales";

interface Props {
  readonly locale: Locale;
  /** The language that the link leads to. */
  readonly to: Locale;
  readonly name: string;
  readonly className?: string | undefined;
}

/** The same page, under the same filter, in the other language. */
export function LanguageLink(props: Props) {
  const { to, name, className } = props;
  return (
    <Suspense
      fallback={
        <a className={className} href={pathIn(to, "/")} hrefLang={to} lang={to}>
          {name}
        </a>
      }
    >
      <SamePage {...props} />
    </Suspense>
  );
}

function SamePage({ locale, to, name, className }: Props) {
  const shown = usePathname();
  const query = useSearchParams().toString();
  // The default language has no prefix in the address, but has one where a rewrite has given it one.
  const prefix = [locale, DEFAULT_LOCALE].find((one) => shown === `/${one}` || shown.startsWith(`/${one}/`));
  const path = prefix ? shown.slice(prefix.length + 1) || "/" : shown;
  return (
    <a className={className} href={pathIn(to, path) + (query ? `?${query}` : "")} hrefLang={to} lang={to}>
      {name}
    </a>
  );
}
