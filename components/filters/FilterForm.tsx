import { Search, X } from "lucide-react";
import type { ReactNode } from "react";
import { EventTypeIcon } from "@/components/ui/EventTypeIcon";
import { SIDES } from "@/lib/codebook/registry-data";
import { type Locale, translatorOf } from "@/lib/messages";
import { PARAMS } from "@/lib/timeline/filter";
import type { TimelineModel } from "@/lib/timeline/models";
import { ActorChoice } from "./ActorChoice";
import styles from "./FilterForm.module.css";
import { Option } from "./Option";
import { Options } from "./Options";

interface Props {
  readonly model: Pick<TimelineModel, "filter" | "facets" | "collection">;
  /** Address of the page that it filters, in this language. */
  readonly path: string;
  readonly locale: Locale;
}

/**
 * The filter as a plain GET form: it works without JavaScript, and sends what `parseFilter` reads. Beside each choice
 * stands what it would find under the current filter; a choice that would find nothing stays, pale.
 */
export function FilterForm({ model, path, locale }: Props) {
  const t = translatorOf(locale);
  const { filter, facets, collection } = model;
  const placeGroups = [...new Set(facets.places.map(({ group }) => group))];
  const standing = filter.stances.length > 0 || filter.disputed || !filter.background;
  return (
    <form action={path} aria-label={t("filter.formLabel")} className={styles.form} id="filters" method="get">
      <div className={styles.head}>
        <h2>{t("filter.heading")}</h2>
        <a aria-label={t("filter.closeSheet")} className={styles.close} href="#main">
          <X aria-hidden="true" size={18} strokeWidth={1.75} />
        </a>
      </div>
      <label className={styles.search}>
        <span className="vh">{t("filter.searchLabel")}</span>
        <Search aria-hidden="true" size={16} strokeWidth={1.75} />
        <input defaultValue={filter.q} maxLength={200} name={PARAMS.q} placeholder={t("filter.search")} type="search" />
      </label>
      {filter.sort === "time" ? <input name={PARAMS.sort} type="hidden" value={filter.sort} /> : null}
      <Group open title={t("filter.actors")}>
        {SIDES.map((side) => {
          const actors = facets.actors.filter((choice) => choice.side === side);
          if (actors.length === 0) return null;
          return (
            <Options
              choices={actors}
              key={side}
              label={t(`terms.sides.${side}`)}
              locale={locale}
              render={(choice) => <ActorChoice choice={choice} locale={locale} />}
            />
          );
        })}
      </Group>
      <Group open title={t("filter.types")}>
        <Options
          choices={facets.types}
          locale={locale}
          most={facets.types.length}
          render={(choice) => (
            <Option choice={choice} name={PARAMS.type} sign={<EventTypeIcon size={14} type={choice.value} />} />
          )}
        />
      </Group>
      <Group open={filter.places.length > 0} title={t("filter.places")}>
        {placeGroups.map((group) => (
          <Options
            choices={facets.places.filter((choice) => choice.group === group)}
            key={group}
            label={group}
            locale={locale}
            render={(choice) => <Option choice={choice} name={PARAMS.place} />}
          />
        ))}
      </Group>
      <Group open={filter.outlets.length > 0} title={t("filter.outlets")}>
        <Options
          choices={facets.outlets}
          locale={locale}
          render={(choice) => <Option choice={choice} name={PARAMS.outlet} />}
        />
      </Group>
      <Group open={filter.from !== null || filter.to !== null} title={t("filter.days")}>
        <div className={styles.dates}>
          <label>
            <span>{t("filter.from")}</span>
            <input defaultValue={filter.from ?? ""} max={collection.window.end} name={PARAMS.from} type="date" />
          </label>
          <label>
            <span>{t("filter.to")}</span>
            <input defaultValue={filter.to ?? ""} max={collection.window.end} name={PARAMS.to} type="date" />
          </label>
        </div>
      </Group>
      <Group open={standing} title={t("filter.standing")}>
        <Options
          choices={facets.stances}
          locale={locale}
          render={(choice) => <Option choice={choice} name={PARAMS.stance} />}
        />
        <Option choice={{ value: "1", label: t("filter.disputedOnly"), ...facets.disputed }} name={PARAMS.disputed} />
        <Option
          choice={{ value: "0", label: t("filter.withoutBackground"), count: null, chosen: !filter.background }}
          name={PARAMS.background}
        />
      </Group>
      <div className={styles.apply}>
        <button type="submit">{t("filter.apply")}</button>
        <a href={path}>{t("filter.reset")}</a>
      </div>
    </form>
  );
}

function Group({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details className={styles.group} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
