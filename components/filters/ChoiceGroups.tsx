"use client";

import { EventTypeIcon } from "@/components/ui/EventTypeIcon";
import styles from "./ChoiceGroups.module.css";
import type { ChoiceGroup, ChoiceSet, ChoiceView, RoleView } from "./choice-view";

interface Props {
  readonly groups: readonly ChoiceGroup[];
  readonly roles: readonly { readonly value: string; readonly label: string }[];
}

/** The filter's choices in groups that unfold, each with how many events it would find. */
export function ChoiceGroups({ groups, roles }: Props) {
  return groups.map(({ title, open, sets, days }) => (
    <details className={styles.group} key={title} open={open}>
      <summary>{title}</summary>
      {sets.map((set) => (
        <Choices key={`${set.name} ${set.label}`} roles={roles} set={set} />
      ))}
      {days ? (
        <div className={styles.dates}>
          {(["from", "to"] as const).map((end) => (
            <label key={end}>
              <span>{days[end].label}</span>
              <input defaultValue={days[end].value} max={days.last} name={end} type="date" />
            </label>
          ))}
        </div>
      ) : null}
    </details>
  ));
}

function Choices({ set, roles }: { set: ChoiceSet; roles: Props["roles"] }) {
  const { name, label, choices, folded, rest } = set;
  const draw = (choice: ChoiceView) => <Choice choice={choice} key={choice.value} name={name} roles={roles} />;
  return (
    <fieldset className={styles.options}>
      {label === undefined ? null : <legend>{label}</legend>}
      {choices.map(draw)}
      {folded ? (
        <details>
          <summary>{folded.label}</summary>
          {folded.choices.map(draw)}
        </details>
      ) : null}
      {rest ? <a href={rest.href}>{rest.label}</a> : null}
    </fieldset>
  );
}

/** A choice, and once an actor is chosen, the role it is asked for in. */
function Choice({ choice, name, roles }: { choice: ChoiceView; name: string; roles: Props["roles"] }) {
  const { value, label, count, chosen, side, type, role } = choice;
  return (
    <>
      <label className={count === 0 && !chosen ? styles.zero : undefined} data-side={side}>
        <input defaultChecked={chosen ?? false} name={name} type="checkbox" value={value} />
        {type ? <EventTypeIcon size={14} type={type} /> : null}
        <bdi>{label}</bdi>
        {count === undefined ? null : <small>{count}</small>}
      </label>
      {role ? <Roles role={role} roles={roles} /> : null}
    </>
  );
}

function Roles({ role, roles }: { role: RoleView; roles: Props["roles"] }) {
  return (
    <fieldset className={styles.role}>
      <legend className="vh">{role.label}</legend>
      {roles.map(({ value, label }) => (
        <label key={value}>
          <input defaultChecked={role.chosen === value} name={role.name} type="radio" value={value} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
