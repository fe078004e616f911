import fc from "fast-check";
import { expect, test } from "vitest";
import { endsInEd, endsInEdOrIng, endsInIng, endsInS, endsInSingleS, opensWithDigit } from "../../lib/language/endings";

test.each([
  [endsInS, /s$/],
  [endsInSingleS, /[^s]s$/],
  [endsInEd, /ed$/],
  [endsInIng, /ing$/],
  [endsInEdOrIng, /(?:ed|ing)$/],
  [opensWithDigit, /^\d/],
] as const)("%o answers as the regular expression of that ending does", (ends, form) => {
  const word = fc.oneof(fc.stringMatching(/^[a-z0-9]{0,2}(?:s|ss|ed|d|ing|ng|g)?$/), fc.string());
  fc.assert(
    fc.property(word, (text) => {
      expect([text, ends(text)]).toEqual([text, form.test(text)]);
    }),
    { numRuns: 300 },
  );
});
