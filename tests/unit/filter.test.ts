import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTIONS, EVENT_TYPES } from "@/lib/codebook/event-types";
import { STANCES } from "@/lib/codebook/report";
import {
  canonicalFilter,
  EMPTY_FILTER,
  FILTER_ROLES,
  type Filter,
  filterSchema,
  isEmptyFilter,
  parseFilter,
  SORTS,
  toQueryString,
  toSearchParams,
} from "@/lib/timeline/filter";

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const day = fc
  .tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);
const filters: fc.Arbitrary<Filter> = fc.record({
  actors: fc.array(fc.record({ slug, role: fc.constantFrom(...FILTER_ROLES) }), { maxLength: 4 }),
  types: fc.subarray([...EVENT_TYPES]),
  actions: fc.subarray([...ACTIONS]),
  places: fc.array(slug, { maxLength: 3 }),
  outlets: fc.array(slug, { maxLength: 3 }),
  from: fc.option(day),
  to: fc.option(day),
  background: fc.boolean(),
  stances: fc.subarray([...STANCES]),
  disputed: fc.boolean(),
  known: fc.option(day),
  q: fc.string({ unit: "binary", maxLength: 60 }),
  sort: fc.constantFrom(...SORTS),
});

describe("filter", () => {
  it("survives the way through an address unchanged", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const { filter: back, problems } = parseFilter(new URLSearchParams(toQueryString(filter)));
        expect(back).toEqual(canonicalFilter(filter));
        expect(problems).toEqual([]);
      }),
    );
  });

  it("gives equal questions equal addresses, in whatever order they are asked", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const turned: Filter = {
          ...filter,
          actors: [...filter.actors].reverse(),
          types: [...filter.types].reverse(),
          actions: [...filter.actions].reverse(),
          places: [...filter.places, ...filter.places].reverse(),
          stances: [...filter.stances].reverse(),
        };
        expect(toQueryString(turned)).toBe(toQueryString(filter));
      }),
    );
  });

  it("makes a valid filter of any junk, and never throws", () => {
    const names = fc.oneof(fc.constantFrom("actor", "type", "from", "background", "q", "sort", "stance"), fc.string());
    const junk = fc.dictionary(names, fc.oneof(fc.string(), fc.array(fc.string())));
    fc.assert(
      fc.property(junk, (raw) => {
        const { filter } = parseFilter(raw);
        expect(filterSchema.safeParse(filter).success).toBe(true);
        expect(canonicalFilter(filter)).toEqual(filter);
      }),
    );
  });

  it("says which values it could not understand", () => {
    const { filter, problems } = parseFilter(
      new URLSearchParams("type=war&type=air-strike&from=2024-02-30&actor=rebels:chief&utm_source=x&disputed=maybe"),
    );
    expect(filter).toEqual({ ...EMPTY_FILTER, types: ["air-strike"] });
    expect(problems.map(({ param, value }) => `${param}=${value}`)).toEqual([
      "actor=rebels:chief",
      "type=war",
      "from=2024-02-30",
      "disputed=maybe",
    ]);
  });

  it("reads what a plain form sends: empty fields, and an actor's role in a field of its own", () => {
    const { filter, problems } = parseFilter(
      new URLSearchParams(
        "q=&actor=rebels&role-rebels=target&actor=russia&role-turkey=initiator&from=&to=&sort=weight",
      ),
    );
    expect(problems).toEqual([]);
    expect(filter.actors).toEqual([
      { slug: "rebels", role: "target" },
      { slug: "russia", role: "any" },
    ]);
    expect(toQueryString(filter)).toBe("?actor=rebels:target&actor=russia");
  });

  it("turns days given in the wrong order", () => {
    const { filter } = parseFilter({ from: "2024-12-01", to: "2024-11-28" });
    expect([filter.from, filter.to]).toEqual(["2024-11-28", "2024-12-01"]);
  });

  it("has the bare address for the empty filter, whatever the order of events", () => {
    expect(toSearchParams(EMPTY_FILTER).toString()).toBe("");
    expect(isEmptyFilter({ ...EMPTY_FILTER, sort: "time" })).toBe(true);
    expect(isEmptyFilter({ ...EMPTY_FILTER, disputed: true })).toBe(false);
  });
});
