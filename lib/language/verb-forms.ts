/** Which form of a verb a word can be. */
import { endsInEd, endsInEdOrIng, endsInIng, endsInS, endsInSingleS } from "./endings";
import { irregularPast, isIrregularLemma } from "./irregular-verbs";
import type { Token } from "./types";

export interface Morphology {
  readonly lemma: string;
  /** past = can only be a finite past; participle = can only be a participle; both = either. */
  readonly shape: "past" | "participle" | "both" | "ing" | "third" | "base";
}

/** Reads the form of a verb from its word; the tagger's lemma is trusted where the word is regular. */
export function morphologyOf(token: Token): Morphology {
  const irregular = irregularPast(token);
  if (irregular) return { lemma: irregular.lemma, shape: irregular.form };
  const { lower } = token;
  const lemma = verbLemma(token);
  if (endsInIng(lower) && lower.length > 4) return { lemma, shape: "ing" };
  if (endsInEd(lower) && lower.length > 3) return { lemma, shape: "both" };
  if (endsInSingleS(lower) && lower !== lemma) return { lemma, shape: "third" };
  return { lemma, shape: "base" };
}

/** Lemma of a word taken as a verb; hyphenated and unknown words are cut by rule. */
export function verbLemma(token: Token): string {
  const irregular = irregularPast(token);
  if (irregular) return irregular.lemma;
  const { lower: word, lemma } = token;
  if (lemma !== word || !(endsInEdOrIng(word) || endsInS(word))) return lemma;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !word.endsWith("ss") && word.length > 3) return word.slice(0, -1);
  const stem =
    word.endsWith("ing") && word.length > 5
      ? word.slice(0, -3)
      : word.endsWith("ied")
        ? `${word.slice(0, -3)}y`
        : word.endsWith("ed") && word.length > 4
          ? word.slice(0, -2)
          : null;
  if (!stem) return lemma;
  if (isIrregularLemma(`${stem}e`)) return `${stem}e`;
  if (isIrregularLemma(stem)) return stem;
  if (/([bdgklmnprt])\1$/.test(stem) && !/(?:ll|ss|ff)$/.test(stem)) return stem.slice(0, -1);
  if (/[aeiou][^aeiouwxy]$/.test(stem) && /(?:at|iz|is|os|us|iv|ur|ir|uc|ag|id|ud|il|ak|ac|ok|ov|av|as)$/.test(stem))
    return `${stem}e`;
  if (/(?:rc|nc|rg|dg|lv|rs|ns|ct)$/.test(stem) && !stem.endsWith("ct")) return `${stem}e`;
  return stem;
}
