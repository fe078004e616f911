import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sought, soughtIn } from "@/lib/timeline/sought";

const telling = (quote: string) =>
  ({ passages: [{ anchor: "p-0-1", href: "/articles/a#p-0-1", quote, start: 0, end: 1, reportId: "r1" }] }) as const;

describe("what a filter's words found", () => {
  it("keeps every letter of a headline, and marks every second part", () => {
    const words = fc.array(fc.constantFrom("air", "strike", "on", "Aleppo", "حلب", "— "), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.constantFrom("air", "aleppo stri", "حلب", '"air strike"', "zzz"), (text, q) => {
        const headline = text.join(" ");
        const marked = sought(headline, q);
        expect(typeof marked === "string" ? marked : marked.join("")).toBe(headline);
      }),
    );
    expect(sought("Air strike on Aleppo", "aleppo")).toEqual(["Air strike on ", "Aleppo"]);
    expect(sought("Aleppo, Aleppo", "aleppo")).toEqual(["", "Aleppo", ", ", "Aleppo"]);
    expect(sought("Air strike", "")).toBe("Air strike");
  });

  it("is the first passage that holds it, cut around it, with its address", () => {
    const long = `${"before ".repeat(60)}aircraft ${"after ".repeat(60)}`;
    const found = soughtIn({ tellings: [telling("Nothing of it."), telling(long)].map(asTelling) }, "aircraft");
    expect(found?.href).toBe("/articles/a#p-0-1");
    expect(found?.text.at(1)).toBe("aircraft");
    expect(found?.text.length).toBe(3);
    expect(soughtIn({ tellings: [telling("Nothing of it.")].map(asTelling) }, "aircraft")).toBeNull();
  });
});

function asTelling({ passages }: ReturnType<typeof telling>) {
  return {
    passages,
    article: { slug: "a", title: null, outlet: { slug: null, name: "a", key: "a" }, published: "2024-11-28" },
    attribution: [],
    stance: "asserted",
    date: { start: "2024-11-28", end: "2024-11-28", precision: "day", implied: false },
    dateReason: { key: "published.stated", values: {} },
    reportIds: ["r1"],
  } as const;
}
