/** The filter's choices as the browser gets them: in words, and little of it, because the form is sent twice (`EventCards`). */
import type { EventType } from "@/lib/codebook/event-types";
import { SIDES, type Side } from "@/lib/codebook/registry-data";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { FILTER_ROLES, type Filter, type FilterRole, PARAMS, ROLE_FIELD_PREFIX } from "@/lib/timeline/filter";
import { groupBy } from "@/lib/timeline/group-by";
import type { ActorChoice, CollectionModel, FacetChoice, Facets } from "@/lib/timeline/models";

export interface RoleView {
  readonly name: string;
  readonly label: string;
  readonly chosen: FilterRole;
}

export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  /** How many events it would find; missing where that is not counted. */
  readonly count?: number;
  readonly chosen?: true;
  /** An actor's: drawn by the style sheet before the name. */
  readonly side?: Side;
  /** A kind's: its glyph stands before the name. */
  readonly type?: EventType;
  /** A chosen actor's. */
  readonly role?: RoleView;
}

/** Choices of one field under an optional label. */
export interface ChoiceSet {
  /** Name of the form's field. */
  readonly name: string;
  readonly label?: string;
  readonly choices: readonly ChoiceView[];
  /** Those behind "n more". */
  readonly folded?: { readonly label: string; readonly choices: readonly ChoiceView[] };
  /** The way to those for which the form has no room. */
  readonly rest?: { readonly label: string; readonly href: string };
}

export interface ChoiceGroup {
  readonly title: string;
  readonly open: boolean;
  readonly sets: readonly ChoiceSet[];
  readonly days?: Readonly<Record<"from" | "to", { readonly label: string; readonly value: string }>> & {
    readonly last: string;
  };
}

/** Choices beyond this many stand under "n more"; a chosen one never does. */
const OPEN = 6;
/** So many stand under it; the registry's pages hold the rest. A form of thousands helps nobody, and weighs on each page. */
const FOLDED = 6;

interface SetOptions {
  readonly locale: Locale;
  readonly label?: string;
  /** How many stand open. */
  readonly open?: number;
  /** Index page of the registry that holds all of them. */
  readonly index?: "/actors" | "/places" | "/outlets";
}

function choiceView({
  value,
  label,
  count,
  chosen,
}: Omit<FacetChoice, "count"> & { readonly count?: number }): ChoiceView {
  return { value, label, ...(count === undefined ? {} : { count }), ...(chosen ? { chosen } : {}) };
}

function setOf(
  name: string,
  choices: readonly ChoiceView[],
  { locale, label, open = OPEN, index }: SetOptions,
): ChoiceSet {
  const t = translatorOf(locale);
  const first = choices.filter(({ chosen }, at) => at < open || chosen);
  const others = choices.filter((choice) => !first.includes(choice));
  // One more line is shorter than a line that says "1 more".
  const [shown, folded] = others.length === 1 ? [choices, []] : [first, others.slice(0, FOLDED)];
  const left = choices.length - shown.length - folded.length;
  return {
    name,
    ...(label === undefined ? {} : { label }),
    choices: shown,
    ...(folded.length > 0 ? { folded: { label: t("filter.more", { count: folded.length }), choices: folded } } : {}),
    ...(left > 0 && index ? { rest: { label: t("filter.rest", { count: left }), href: pathIn(locale, index) } } : {}),
  };
}

function actorSets(actors: Facets["actors"], locale: Locale): ChoiceSet[] {
  const t = translatorOf(locale);
  const view = (choice: ActorChoice): ChoiceView => ({
    ...choiceView(choice),
    side: choice.side,
    ...(choice.chosen
      ? {
          role: {
            name: ROLE_FIELD_PREFIX + choice.value,
            label: t("filter.role", { name: choice.label }),
            chosen: choice.role,
          },
        }
      : {}),
  });
  return SIDES.flatMap((side) => {
    const choices = actors.filter((choice) => choice.side === side).map(view);
    const options = { locale, label: t(`terms.sides.${side}`), index: "/actors" } as const;
    return choices.length > 0 ? [setOf(PARAMS.actor, choices, options)] : [];
  });
}

/** Groups of places that the form has room for: those with most events. */
const AREAS = 5;

function placeSets(places: Facets["places"], locale: Locale): ChoiceSet[] {
  const byGroup = groupBy(places, ({ group }) => group);
  const weight = (choices: Facets["places"]) =>
    choices.some(({ chosen }) => chosen) ? Number.POSITIVE_INFINITY : Math.max(...choices.map(({ count }) => count));
  const kept = [...byGroup].sort(([, a], [, b]) => weight(b) - weight(a)).slice(0, AREAS);
  return [...byGroup]
    .filter((group) => kept.some(([name]) => name === group[0]))
    .map(([label, choices]) => setOf(PARAMS.place, choices.map(choiceView), { locale, label, index: "/places" }));
}

/** The finer kinds under the name of their type. */
function actionSets(actions: Facets["actions"], locale: Locale): ChoiceSet[] {
  const t = translatorOf(locale);
  return [...groupBy(actions, ({ type }) => type)].map(([type, choices]) =>
    setOf(PARAMS.action, choices.map(choiceView), { locale, label: t(`terms.types.${type}`), open: choices.length }),
  );
}

interface Source {
  readonly filter: Filter;
  readonly facets: Facets;
  readonly collection: CollectionModel;
}

/** All groups of the form in their order. */
export function choiceGroups({ filter, facets, collection }: Source, locale: Locale): ChoiceGroup[] {
  const t = translatorOf(locale);
  const types = facets.types.map((choice) => ({ ...choiceView(choice), type: choice.value }));
  const disputed = { ...facets.disputed, value: "1", label: t("filter.disputedOnly") };
  const background = { value: "0", label: t("filter.withoutBackground"), chosen: !filter.background };
  return [
    { title: t("filter.actors"), open: true, sets: actorSets(facets.actors, locale) },
    { title: t("filter.types"), open: true, sets: [setOf(PARAMS.type, types, { locale, open: types.length })] },
    { title: t("filter.actions"), open: filter.actions.length > 0, sets: actionSets(facets.actions, locale) },
    { title: t("filter.places"), open: filter.places.length > 0, sets: placeSets(facets.places, locale) },
    {
      title: t("filter.outlets"),
      open: filter.outlets.length > 0,
      sets: [setOf(PARAMS.outlet, facets.outlets.map(choiceView), { locale, index: "/outlets" })],
    },
    {
      title: t("filter.days"),
      open: filter.from !== null || filter.to !== null,
      sets: [],
      days: {
        from: { label: t("filter.from"), value: filter.from ?? "" },
        to: { label: t("filter.to"), value: filter.to ?? "" },
        last: collection.window.end,
      },
    },
    {
      title: t("filter.standing"),
      open: filter.stances.length > 0 || filter.disputed || !filter.background,
      sets: [
        setOf(PARAMS.stance, facets.stances.map(choiceView), { locale }),
        setOf(PARAMS.disputed, [choiceView(disputed)], { locale }),
        setOf(PARAMS.background, [choiceView(background)], { locale }),
      ],
    },
  ];
}

/** The roles that a chosen actor is asked for in, named. */
export function roleChoices(locale: Locale): { readonly value: FilterRole; readonly label: string }[] {
  const t = translatorOf(locale);
  return FILTER_ROLES.map((value) => ({ value, label: t(`filter.roles.${value}`) }));
}
