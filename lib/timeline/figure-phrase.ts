/** A group of figures as a noun phrase: "at least 8 villages", "14–19 civilians", "“dozens” of soldiers". */
import { type Locale, translatorOf } from "../messages";
import type { FigureGroup } from "./models";

/** Vague words that take "of": "dozens of", "hundreds of"; "several" and "a few" do not. */
const TAKES_OF = /(?:dozens|scores|hundreds|thousands|millions|number|handful|majority)”?$/i;

export function figurePhrase(group: FigureGroup, locale: Locale): string {
  const t = translatorOf(locale);
  if (group.thing === "") return group.shown;
  return group.vague
    ? t("headline.figure.vaguePhrase", {
        figure: group.shown,
        thing: group.thing,
        of: String(TAKES_OF.test(group.number)),
      })
    : t("headline.figure.phrase", { figure: group.shown, thing: group.thing });
}
