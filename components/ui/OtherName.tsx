import type { Locale } from "@/lib/messages";

interface Props {
  /** A name in the script that is not the page's own; null where none is known. */
  readonly name: string | null;
  /** Of the page. */
  readonly locale: Locale;
  readonly className?: string | undefined;
}

/** A name in its other script, beside the one of the page: marked as what it is, and never mixed up with its neighbours. */
export function OtherName({ name, locale, className }: Props) {
  if (name === null) return null;
  return (
    <bdi className={className} dir={locale === "ar" ? "ltr" : "rtl"} lang={locale === "ar" ? "en" : "ar"}>
      {name}
    </bdi>
  );
}
