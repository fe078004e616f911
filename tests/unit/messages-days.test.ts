import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateInWords, dayInWords, daysInWords } from "../../lib/messages/days";

const days = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2050-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a day in words", () => {
  it("reads as a reader would write it", () => {
    expect(dayInWords("2024-11-28", "full")).toBe("Thursday 28 November 2024");
    expect(dayInWords("2024-11-28")).toBe("28 November 2024");
    expect(dayInWords("2024-09-01", "brief")).toBe("1 Sep");
    expect(dayInWords("2024-11-28", "weekdayBrief")).toBe("Thu");
  });

  it("is the same day of the month in every time zone", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayInWords(day, "date")).toBe(String(Number(day.slice(8))));
        expect(dayInWords(day, "year")).toBe(day.slice(0, 4));
      }),
    );
  });

  it("leaves what is no day as it is", () => {
    expect(dayInWords("yesterday")).toBe("yesterday");
  });
});

describe("an interval in words", () => {
  it("names what both ends share once", () => {
    expect(daysInWords("2024-11-27", "2024-11-29", "brief")).toBe("27–29 Nov");
    expect(daysInWords("2024-11-27", "2024-11-29")).toBe("27–29 November 2024");
    expect(daysInWords("2024-11-27", "2024-12-01", "brief")).toBe("27 Nov – 1 Dec");
    expect(daysInWords("2024-11-27", "2024-11-27")).toBe("27 November 2024");
  });

  it("is told no finer than it is known", () => {
    expect(dateInWords({ start: "2020-03-01", end: "2020-03-31", precision: "month" })).toBe("March 2020");
    expect(dateInWords({ start: "2015-01-01", end: "2015-12-31", precision: "year" })).toBe("2015");
    expect(dateInWords({ start: "2011-01-01", end: "2020-12-31", precision: "year" })).toBe("2011–2020");
    expect(dateInWords({ start: "2024-11-27", end: "2024-11-28", precision: "span" }, "brief")).toBe("27–28 Nov");
  });
});
