import { boldIn } from "@/components/timeline/bold";
import { Chip } from "@/components/ui/Chip";
import { SideSign } from "@/components/ui/SideSign";
import { type Locale, translatorOf } from "@/lib/messages";
import { EMPTY_FILTER, SORTS, toQueryString } from "@/lib/timeline/filter";
import type { TimelineModel } from "@/lib/timeline/models";
import styles from "./ActiveFilters.module.css";

interface Props {
  readonly model: Pick<TimelineModel, "matched" | "total" | "active" | "filter" | "problems">;
  readonly path: string;
  readonly locale: Locale;
}

/** How many events match, what narrows them with the way back, and the order within a day. */
export function ActiveFilters({ model, path, locale }: Props) {
  const t = translatorOf(locale);
  const { matched, total, active, filter, problems } = model;
  return (
    <>
      <div className={styles.active} data-steps="">
        <p className={styles.count} data-count="" role="status" tabIndex={-1}>
          {boldIn(t("filter.matched", { matched, total }))}
        </p>
        {active.map(({ label, role, side, without }) => (
          <Chip href={path + without} key={`${label} ${without}`} label={t("filter.chips.remove", { name: label })}>
            {side === null ? null : <SideSign side={side} />}
            <bdi>{label}</bdi>
            {role === null ? null : <span className="small">{role}</span>}
          </Chip>
        ))}
        {active.length > 0 ? (
          <a className={styles.link} href={path + toQueryString({ ...EMPTY_FILTER, sort: filter.sort })}>
            {t("filter.reset")}
          </a>
        ) : null}
        <span className={styles.sorts}>
          <span className="vh">{t("filter.sortHint")}: </span>
          {SORTS.map((sort) => (
            <a
              aria-current={filter.sort === sort ? "true" : undefined}
              className={styles.link}
              href={path + toQueryString({ ...filter, sort })}
              key={sort}
            >
              {t(`filter.sorts.${sort}`)}
            </a>
          ))}
        </span>
      </div>
      {problems.length > 0 ? (
        <p className={styles.problems} role="note">
          {t("filter.problems", { list: problems.map(({ param, value }) => `${param}=${value}`).join(", ") })}
        </p>
      ) : null}
    </>
  );
}
