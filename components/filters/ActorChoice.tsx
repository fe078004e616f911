import { type Locale, translatorOf } from "@/lib/messages";
import { FILTER_ROLES, PARAMS, ROLE_FIELD_PREFIX } from "@/lib/timeline/filter";
import type { ActorChoice as Choice } from "@/lib/timeline/models";
import styles from "./ActorChoice.module.css";
import { Option } from "./Option";

/** An actor, and once it is chosen, the role it is asked for in. */
export function ActorChoice({ choice, locale }: { choice: Choice; locale: Locale }) {
  const t = translatorOf(locale);
  return (
    <>
      <Option choice={choice} name={PARAMS.actor} side={choice.side} />
      {choice.chosen ? (
        <fieldset className={styles.role}>
          <legend className="vh">{t("filter.role", { name: choice.label })}</legend>
          {FILTER_ROLES.map((role) => (
            <label key={role}>
              <input
                defaultChecked={choice.role === role}
                name={ROLE_FIELD_PREFIX + choice.value}
                type="radio"
                value={role}
              />
              {t(`filter.roles.${role}`)}
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
