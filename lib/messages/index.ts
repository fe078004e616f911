/** Every string that people read, as ICU messages: one file a room or surface, so that each can be read beside its code. */
import { type AbstractIntlMessages, createTranslator } from "use-intl/core";
import type { Reason } from "../codebook/reason";
import commands from "./en/commands.json" with { type: "json" };
import filter from "./en/filter.json" with { type: "json" };
import headline from "./en/headline.json" with { type: "json" };
import pages from "./en/pages.json" with { type: "json" };
import reasonsArticle from "./en/reasons-article.json" with { type: "json" };
import reasonsCoder from "./en/reasons-coder.json" with { type: "json" };
import reasonsMerge from "./en/reasons-merge.json" with { type: "json" };
import reasonsPublished from "./en/reasons-published.json" with { type: "json" };
import timeline from "./en/timeline.json" with { type: "json" };

export const LOCALES = ["en"] as const;
export type Locale = (typeof LOCALES)[number];

const catalogues = {
  en: {
    commands,
    filter,
    headline,
    pages,
    timeline,
    reasons: { article: reasonsArticle, coder: reasonsCoder, merge: reasonsMerge, published: reasonsPublished },
  },
} as const;

export type Catalogue = (typeof catalogues)["en"];

export function messagesOf(locale: Locale): Catalogue {
  return catalogues[locale];
}

/** A reason in words: `reason("published.stated", {…})` is the message `reasons.published.stated`. */
export function tellReason({ key, values }: Reason, locale: Locale = "en"): string {
  const messages: AbstractIntlMessages = messagesOf(locale).reasons;
  const translate = createTranslator({ locale, messages });
  return translate(key, values);
}
