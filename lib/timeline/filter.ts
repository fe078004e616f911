/**
 * The one filter (DESIGN.md, law 3): what is asked of the record. Its address form, form fields, command-line flags and
 * query all come from here. A filter is canonical: lists sorted and without doubles, so that equal questions have equal
 * addresses.
 */
import { z } from "zod";
import { daySchema } from "../codebook/day";
import { ACTIONS, actionSchema, EVENT_TYPES, eventTypeSchema } from "../codebook/event-types";
import { STANCES, slugSchema, stanceSchema } from "../codebook/report";

/** A reader asks who acts or who is acted on; `other` participants are found under `any`. */
export const FILTER_ROLES = ["any", "initiator", "target"] as const;
export type FilterRole = (typeof FILTER_ROLES)[number];

export const SORTS = ["weight", "time"] as const;
export type Sort = (typeof SORTS)[number];

const MAX_QUERY_LENGTH = 200;

export const filterSchema = z.object({
  /** Events in which any of these actors takes part, in the role asked for. */
  actors: z.array(z.object({ slug: slugSchema, role: z.enum(FILTER_ROLES) })),
  types: z.array(eventTypeSchema),
  /** Finer than the types (sub-event types); events of these actions are found beside those of the types. */
  actions: z.array(actionSchema),
  /** An area includes the places that lie within it. */
  places: z.array(slugSchema),
  /** Events that at least one of these outlets tells. */
  outlets: z.array(slugSchema),
  /** Events whose days overlap `from`…`to`, both inclusive. */
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  /** False leaves out what happened before the collection's window. */
  background: z.boolean(),
  /** Events with at least one report of these stances. */
  stances: z.array(stanceSchema),
  /** True keeps only events whose sources disagree. */
  disputed: z.boolean(),
  /** The record as known on this day: only what articles published up to then tell; null for all of them. */
  known: daySchema.nullable(),
  /** Words sought in headlines' parts and passages; empty for none. */
  q: z.string().max(MAX_QUERY_LENGTH),
  sort: z.enum(SORTS),
});
export type Filter = z.infer<typeof filterSchema>;

export const EMPTY_FILTER: Filter = {
  actors: [],
  types: [],
  actions: [],
  places: [],
  outlets: [],
  from: null,
  to: null,
  background: true,
  stances: [],
  disputed: false,
  known: null,
  q: "",
  sort: "weight",
};

/** Names in the address, of the form's fields, and (with `--` before them) of the command line's flags. */
export const PARAMS = {
  known: "known",
  q: "q",
  actor: "actor",
  type: "type",
  action: "action",
  place: "place",
  outlet: "outlet",
  from: "from",
  to: "to",
  background: "background",
  stance: "stance",
  disputed: "disputed",
  sort: "sort",
} as const;
export type Param = (typeof PARAMS)[keyof typeof PARAMS];

/** A form's role choice for one actor is a field of its own: `role-SLUG=target`. The address folds it into `actor`. */
export const ROLE_FIELD_PREFIX = "role-";

/** A value of the address that means nothing and was left out. */
export interface FilterProblem {
  readonly param: string;
  readonly value: string;
}

export interface ParsedFilter {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
}

/** What Next hands a page, or what a command line collects: each name with one value, several, or none. */
export type RawParams = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Each name with its values, empty ones left out. */
export function valuesOf(raw: RawParams): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const add = (name: string, value: string) => {
    if (value !== "") values.set(name, [...(values.get(name) ?? []), value]);
  };
  if (raw instanceof URLSearchParams) {
    for (const [name, value] of raw) add(name, value);
  } else {
    for (const [name, value] of Object.entries(raw)) {
      if (value === undefined) continue;
      for (const one of typeof value === "string" ? [value] : value) add(name, one);
    }
  }
  return values;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sortedSet = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort(byText);
const inOrderOf = <T extends string>(order: readonly T[], values: readonly T[]): T[] =>
  order.filter((value) => values.includes(value));

/** The same question in its one canonical form. */
export function canonicalFilter(filter: Filter): Filter {
  const roles = new Map<string, FilterRole>();
  for (const { slug, role } of filter.actors) {
    const known = roles.get(slug);
    // The same actor asked for in two roles is asked for in any.
    roles.set(slug, known === undefined || known === role ? role : "any");
  }
  const turned = filter.from !== null && filter.to !== null && filter.from > filter.to;
  return {
    actors: [...roles].sort(([a], [b]) => byText(a, b)).map(([slug, role]) => ({ slug, role })),
    types: inOrderOf(EVENT_TYPES, filter.types),
    actions: inOrderOf(ACTIONS, filter.actions),
    places: sortedSet(filter.places),
    outlets: sortedSet(filter.outlets),
    from: turned ? filter.to : filter.from,
    to: turned ? filter.from : filter.to,
    background: filter.background,
    stances: inOrderOf(STANCES, filter.stances),
    disputed: filter.disputed,
    known: filter.known,
    q: cleanQuery(filter.q),
    sort: filter.sort,
  };
}

/** White space folded to single spaces, cut to length; half a character (a lone surrogate) survives no address. */
function cleanQuery(q: string): string {
  const folded = q.replace(/\s+/gu, " ").trim().slice(0, MAX_QUERY_LENGTH).trim();
  return folded.replace(/\p{Surrogate}/gu, "\uFFFD");
}

const YES = new Set(["1", "true", "yes", "on"]);
const NO = new Set(["0", "false", "no", "off"]);

/**
 * Reads a filter from an address, a form or flags. Never throws: what cannot be understood is left out and listed in
 * `problems`. Parameters of other names (a campaign tag, a share button's) are none of the filter's business.
 */
export function parseFilter(raw: RawParams): ParsedFilter {
  const values = valuesOf(raw);
  const problems: FilterProblem[] = [];

  function list<T>(param: Param, schema: z.ZodType<T>): T[] {
    return (values.get(param) ?? []).flatMap((value) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return [parsed.data];
      problems.push({ param, value });
      return [];
    });
  }
  function flag(param: Param, standard: boolean): boolean {
    const value = values.get(param)?.at(-1)?.toLowerCase();
    if (value === undefined) return standard;
    if (YES.has(value)) return true;
    if (NO.has(value)) return false;
    problems.push({ param, value });
    return standard;
  }

  const actors = (values.get(PARAMS.actor) ?? []).flatMap((value) => {
    const [slug = "", ownRole, ...rest] = value.split(":");
    const role = ownRole ?? values.get(ROLE_FIELD_PREFIX + slug)?.at(-1) ?? "any";
    const parsed = filterSchema.shape.actors.element.safeParse({ slug, role });
    if (parsed.success && rest.length === 0) return [parsed.data];
    problems.push({ param: PARAMS.actor, value });
    return [];
  });

  const filter = canonicalFilter({
    actors,
    types: list(PARAMS.type, eventTypeSchema),
    actions: list(PARAMS.action, actionSchema),
    places: list(PARAMS.place, slugSchema),
    outlets: list(PARAMS.outlet, slugSchema),
    from: list(PARAMS.from, daySchema).at(-1) ?? null,
    to: list(PARAMS.to, daySchema).at(-1) ?? null,
    background: flag(PARAMS.background, true),
    stances: list(PARAMS.stance, stanceSchema),
    disputed: flag(PARAMS.disputed, false),
    known: list(PARAMS.known, daySchema).at(-1) ?? null,
    q: values.get(PARAMS.q)?.join(" ") ?? "",
    sort: list(PARAMS.sort, z.enum(SORTS)).at(-1) ?? "weight",
  });
  return { filter, problems };
}

/** The canonical address of a filter: fixed order of names, only what differs from the empty filter. */
export function toSearchParams(filter: Filter): URLSearchParams {
  const canonical = canonicalFilter(filter);
  const params = new URLSearchParams();
  if (canonical.known !== null) params.set(PARAMS.known, canonical.known);
  if (canonical.q !== "") params.set(PARAMS.q, canonical.q);
  for (const { slug, role } of canonical.actors) {
    params.append(PARAMS.actor, role === "any" ? slug : `${slug}:${role}`);
  }
  for (const type of canonical.types) params.append(PARAMS.type, type);
  for (const action of canonical.actions) params.append(PARAMS.action, action);
  for (const place of canonical.places) params.append(PARAMS.place, place);
  for (const outlet of canonical.outlets) params.append(PARAMS.outlet, outlet);
  if (canonical.from !== null) params.set(PARAMS.from, canonical.from);
  if (canonical.to !== null) params.set(PARAMS.to, canonical.to);
  if (!canonical.background) params.set(PARAMS.background, "0");
  for (const stance of canonical.stances) params.append(PARAMS.stance, stance);
  if (canonical.disputed) params.set(PARAMS.disputed, "1");
  if (canonical.sort !== "weight") params.set(PARAMS.sort, canonical.sort);
  return params;
}

/** `?actor=rebels&type=air-strike`, or the empty text for the empty filter. Colons stay readable. */
export function toQueryString(filter: Filter): string {
  const query = toSearchParams(filter).toString().replaceAll("%3A", ":");
  return query === "" ? "" : `?${query}`;
}

/** True where nothing narrows the record; the order of events narrows nothing. */
export function isEmptyFilter(filter: Filter): boolean {
  return toQueryString({ ...filter, sort: EMPTY_FILTER.sort }) === "";
}
