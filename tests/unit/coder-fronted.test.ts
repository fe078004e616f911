import { beforeAll, describe, expect, test, vi } from "vitest";
import { codeOwn, prepareCoder } from "./own-article";

// The whole coder runs many times here; a busy machine is no fault.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  await prepareCoder();
});

const told = (body: string, title?: string) => codeOwn(body, { title }).map(({ type }) => type);

describe("an object that stands before its verb is read", () => {
  test("in a passive", () => {
    expect(told("A curfew was imposed in Sirte on Monday.")).toEqual(["other"]);
    expect(told("A former judge was appointed governor of Marib on Monday.")).toEqual(["other"]);
  });

  test("in a relative clause with a subject of its own", () => {
    expect(told("Shells fell on the villages that the rebels had captured on Monday near Taiz.")).toContain(
      "territory-captured",
    );
  });
});

describe("words are news where a body speaks for itself", () => {
  test("also that of a state or ministry known only by its country", () => {
    expect(told("Portugal's prime minister told reporters that his country would not send ships.")).toEqual([
      "statement",
    ]);
  });

  test("but what somebody denies has not happened", () => {
    expect(told("On Monday, Ukraine dismissed reports that additional troops had been sent to Kherson.")).toEqual([
      "statement",
    ]);
  });

  test("and what he calls a thing does not make it one", () => {
    expect(told("On Monday, Norway described the decree as an assault on the courts.")).toEqual(["statement"]);
  });
});

test("looting and a toppled statue are two acts of one crowd", () => {
  expect(told("Residents looted the ministry in Sirte on Monday. Residents toppled a statue of the ruler.")).toEqual([
    "other",
    "other",
  ]);
});

test("no fewer than a number is an amount, not a denial", () => {
  expect(told("No fewer than 40 people were killed in an air strike on Taiz on Monday.")).toEqual(["air-strike"]);
});
