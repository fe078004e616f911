/** What a page prints about itself and its other stories, recognised by its form. Keys are those of the reasons. */

export type FurnitureKey = "furniture" | "credits" | "copyright" | "teaser" | "code";

const MONTH_DAY_YEAR = String.raw`(?:\d{1,2}\s+\p{Lu}\p{Ll}{2,8}\.?|\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}),?\s+(?:19|20)\d{2}`;

const FORMS: readonly (readonly [FurnitureKey, RegExp])[] = [
  ["furniture", /^\[[a-z]\w{0,20}\]$/i],
  ["furniture", /^(?:PDF|Advertisement|Comments?|Sources?|Share|Print|Home|Contact|Credits?)[.:]?$/i],
  [
    "credits",
    /^\((?:Additional |With )?(?:reporting|writing|editing|graphics|compiled|translated|produced|source)(?: |: ?)(?:by |from )?\p{Lu}.{0,400}\)\s*$/iu,
  ],
  ["credits", /^\(?(?:(?:Additional |With )?reporting|writing|editing) by\b/i],
  [
    "credits",
    /\b(?:writers?|reporters?|journalists?|correspondents?|agencies|staff)\b.{0,120}\bcontributed(?: to this (?:report|story|article|piece))?\.?$/i,
  ],
  ["credits", /^(?:Picture|Photo(?:graph)?|Image|File photo|Photo credit|Credit|Pic)s?(?: by| credit)?\s?[:/]/i],
  ["copyright", /^(?:Copyright\b|©|\(c\) ?\d{4}|All rights reserved)/i],
  ["copyright", /\bmay not be (?:published|reproduced|broadcast|rewritten)\b/i],
  [
    "teaser",
    /^(?:Read (?:more|also|next|the full)|Also read|See also|Related(?: [\p{L}]+){0,2}:|Watch(?: more| now|:)|Listen(?: now|:)|Sign up|Subscribe|Click here|Download (?:the|our)|Follow us|Share this|Share on|To view this video)\b/iu,
  ],
  ["teaser", /^(?:Follow|More (?:from|on|about)|Similar stories)\b[^.]{1,70}:?$/],
  [
    "teaser",
    /^(?:What to read next|Recommended (?:Stories|reading|for you)|Most (?:read|viewed|popular)|list \d+ of \d+)\b/i,
  ],
  ["code", /^(?:var \w|function ?\(|window\.|document\.|\{\s*"|<\/?[a-z]+[ >])/],
];

/** A picture's caption names its day at the very end, after the place: "…, in Idlib, Syria, December 1 2024." */
const DATED_CAPTION = new RegExp(String.raw`(?:,|\p{Lu}\p{L}+,?)\s${MONTH_DAY_YEAR}\.?$`, "u");
const DATE_TAKEN_AS_TIME = new RegExp(
  String.raw`\b(?:on|from|since|until|till|by|and|to|of|in|between|before|after)\s${MONTH_DAY_YEAR}\.?$`,
  "iu",
);
const CREDITED_CAPTION =
  /(?:\[[\p{L} .'’-]{2,40}(?:\/[\p{L} .'’-]{2,40})?\]|\((?:File )?(?:[Pp]hoto|[Pp]icture|[Ii]mage)[^)]{0,60}\)|\(\p{Lu}+ (?:[Pp]hoto|[Pp]icture)\/[^)]{2,60}\)|\/\p{Lu}{3,}|\bvia \p{Lu}[\p{L} ]{2,30} ([Ii]mages|[Pp]hotos?))\.?$/u;

/** Which piece of furniture a sentence or line is, if any. */
export function furnitureOf(sentence: string): FurnitureKey | null {
  const head = sentence.length > 600 ? sentence.slice(0, 600) : sentence;
  for (const [key, form] of FORMS) if (form.test(head)) return key;
  return null;
}

/** True for a sentence that describes a picture: dated at its end after a place, or with the picture's credit. */
export function isCaption(sentence: string): boolean {
  const tail = sentence.slice(-90);
  if (DATED_CAPTION.test(tail)) return !DATE_TAKEN_AS_TIME.test(tail) && !/^On\b/.test(sentence);
  return sentence.length < 500 && CREDITED_CAPTION.test(tail);
}
