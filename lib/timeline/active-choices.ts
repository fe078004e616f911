/** What the filter narrows, one chip a choice, each with the way back without it. */
import { type Locale, translatorOf } from "../messages";
import { dayInWords } from "../messages/days";
import { type Filter, toQueryString } from "./filter";
import type { ActiveChoice, ActorRef } from "./models";

export interface ChoiceNames {
  readonly locale: Locale;
  readonly actor: (slug: string) => ActorRef;
  readonly place: (slug: string) => string;
  readonly outlet: (slug: string) => string;
}

/** The active choices in the order of the form's groups. */
export function activeChoices(filter: Filter, { locale, actor, place, outlet }: ChoiceNames): ActiveChoice[] {
  const t = translatorOf(locale);
  const choice = (
    label: string,
    rest: Partial<Filter>,
    side: ActiveChoice["side"] = null,
    role: string | null = null,
  ) => {
    const left = { ...filter, ...rest };
    return { label, side, role, filter: left, without: toQueryString(left) };
  };
  const but = <T>(values: readonly T[], gone: T): T[] => values.filter((value) => value !== gone);
  return [
    ...(filter.known === null
      ? []
      : [choice(t("filter.chips.known", { day: dayInWords(filter.known, "long", locale) }), { known: null })]),
    ...(filter.q === "" ? [] : [choice(t("filter.chips.words", { q: filter.q }), { q: "" })]),
    ...filter.actors.map((asked) => {
      const { short, side } = actor(asked.slug);
      return choice(short, { actors: but(filter.actors, asked) }, side, t(`filter.roles.${asked.role}`));
    }),
    ...filter.types.map((type) => choice(t(`terms.types.${type}`), { types: but(filter.types, type) })),
    ...filter.actions.map((action) =>
      choice(t(`headline.actions.${action}.kind`), { actions: but(filter.actions, action) }),
    ),
    ...filter.places.map((slug) => choice(place(slug), { places: but(filter.places, slug) })),
    ...filter.outlets.map((slug) => choice(outlet(slug), { outlets: but(filter.outlets, slug) })),
    ...(filter.from === null
      ? []
      : [choice(t("filter.chips.from", { day: dayInWords(filter.from, "long", locale) }), { from: null })]),
    ...(filter.to === null
      ? []
      : [choice(t("filter.chips.to", { day: dayInWords(filter.to, "long", locale) }), { to: null })]),
    ...(filter.background ? [] : [choice(t("filter.chips.noBackground"), { background: true })]),
    ...filter.stances.map((stance) => choice(t(`terms.stances.${stance}`), { stances: but(filter.stances, stance) })),
    ...(filter.disputed ? [choice(t("filter.chips.disputed"), { disputed: false })] : []),
  ];
}
