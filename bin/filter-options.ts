/** The filter's parameters as command-line flags: the same names and values as in an address. */
import { PARAMS, type Param } from "../lib/timeline/filter";

interface FilterOption {
  readonly flags: string;
  readonly description: string;
  readonly repeatable: boolean;
}

const SHAPES: Record<Param, { readonly value: string; readonly description: string; readonly repeatable: boolean }> = {
  known: {
    value: "<day>",
    description: "the record as known on this day: only what articles published up to then tell",
    repeatable: false,
  },
  q: { value: "<words>", description: "words that must occur", repeatable: false },
  actor: {
    value: "<slug[:role]>",
    description: "takes part; role: any, initiator or target (repeatable)",
    repeatable: true,
  },
  type: { value: "<type>", description: "event type, such as air-strike (repeatable)", repeatable: true },
  action: {
    value: "<action>",
    description: "finer than a type, such as drone-strike; found beside the types (repeatable)",
    repeatable: true,
  },
  place: {
    value: "<slug>",
    description: "happened there or in a place that lies within (repeatable)",
    repeatable: true,
  },
  outlet: { value: "<slug>", description: "told by this outlet (repeatable)", repeatable: true },
  from: { value: "<day>", description: "on or after this day, YYYY-MM-DD", repeatable: false },
  to: { value: "<day>", description: "on or before this day, YYYY-MM-DD", repeatable: false },
  background: {
    value: "<0|1>",
    description: "with what happened before the window; 0 leaves it out",
    repeatable: false,
  },
  stance: { value: "<stance>", description: "asserted, claimed or denied (repeatable)", repeatable: true },
  disputed: { value: "<0|1>", description: "only events whose sources disagree", repeatable: false },
  sort: { value: "<order>", description: "weight or time", repeatable: false },
};

export const FILTER_OPTIONS: readonly FilterOption[] = Object.values(PARAMS).map((param) => {
  const { value, description, repeatable } = SHAPES[param];
  return { flags: `--${param} ${value}`, description, repeatable };
});
