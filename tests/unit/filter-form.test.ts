import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formQuery } from "@/components/filters/form-query";
import { ACTIONS, EVENT_TYPES } from "@/lib/codebook/event-types";
import { STANCES } from "@/lib/codebook/report";
import { FILTER_ROLES, parseFilter, toQueryString } from "@/lib/timeline/filter";

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/);
const fields: fc.Arbitrary<[string, string][]> = fc
  .record({
    q: fc.constantFrom("", "air strike", "حلب"),
    actors: fc.uniqueArray(fc.record({ slug, role: fc.constantFrom(...FILTER_ROLES) }), {
      selector: (a) => a.slug,
      maxLength: 3,
    }),
    types: fc.subarray([...EVENT_TYPES]),
    actions: fc.subarray([...ACTIONS]),
    stances: fc.subarray([...STANCES]),
    from: fc.constantFrom("", "2024-11-28"),
    background: fc.boolean(),
  })
  .map(({ q, actors, types, actions, stances, from, background }) => [
    ["q", q],
    ...[...actors]
      .sort((a, b) => (a.slug < b.slug ? -1 : 1))
      .flatMap((actor): [string, string][] => [
        ["actor", actor.slug],
        [`role-${actor.slug}`, actor.role],
      ]),
    ...types.map((type): [string, string] => ["type", type]),
    ...actions.map((action): [string, string] => ["action", action]),
    ["from", from],
    ["to", ""],
    ...(background ? [] : [["background", "0"] as [string, string]]),
    ...stances.map((stance): [string, string] => ["stance", stance]),
  ]);

describe("what the browser makes of the form", () => {
  it("is the address that the server makes of the same fields", () => {
    fc.assert(
      fc.property(fields, (sent) => {
        const { filter, problems } = parseFilter(new URLSearchParams(sent));
        expect(problems).toEqual([]);
        expect(formQuery(sent)).toBe(toQueryString(filter));
      }),
    );
  });
});
