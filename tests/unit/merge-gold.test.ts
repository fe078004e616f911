import { describe, expect, it } from "vitest";
import { readGoldArticles } from "../gold/read-gold";

describe("the gold coding of the seeds", () => {
  it("cuts every quote out of the unchanged text", () => {
    const articles = readGoldArticles();
    expect(articles.map(({ coded }) => coded.reports.length)).toEqual([19, 31, 10, 21, 13]);
    for (const { coded, text } of articles)
      for (const { passages } of coded.reports)
        for (const { start, end, quote } of passages) expect(text.slice(start, end)).toBe(quote);
  });

  it("places every figure inside a passage of its report", () => {
    for (const { coded } of readGoldArticles())
      for (const { figures, passages } of coded.reports)
        for (const { start, end } of figures)
          expect(passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true);
  });
});
