import { Chip } from "@/components/ui/Chip";
import { SideSign } from "@/components/ui/SideSign";
import { type Locale, pathIn, translatorOf } from "@/lib/messages";
import { EMPTY_FILTER, toQueryString } from "@/lib/timeline/filter";
import type { ArticlePageModel } from "@/lib/timeline/models";
import styles from "./Follow.module.css";

/** Whom the reader follows through the article, or may: links that set the filter of the address. */
export function Follow({ page, locale }: { page: ArticlePageModel; locale: Locale }) {
  const t = translatorOf(locale);
  const { followed, actors } = page;
  const path = pathIn(locale, `/articles/${page.article.slug}`);
  if (followed === null) {
    if (actors.length === 0) return null;
    return (
      <nav aria-label={t("pages.article.follow")} className={styles.follow}>
        <span aria-hidden="true">{t("pages.article.follow")}</span>
        <ul>
          {actors.map(({ actor: { slug, name, short, side }, count }) => (
            <li key={slug}>
              <SideSign side={side} />
              <a
                aria-label={t("pages.article.followName", { name, count })}
                href={path + toQueryString({ ...EMPTY_FILTER, actors: [{ slug, role: "any" }] })}
              >
                <bdi>{short}</bdi>
              </a>
              <span aria-hidden="true" className="small">
                {count}
              </span>
            </li>
          ))}
        </ul>
      </nav>
    );
  }
  const [first] = followed.passages;
  return (
    <div className={styles.follow}>
      <span>{t("pages.article.following")}</span>
      {followed.active.map(({ label, side, role, without }) => (
        <Chip href={path + without} key={`${label} ${without}`} label={t("filter.chips.remove", { name: label })}>
          {side === null ? null : <SideSign side={side} />}
          <bdi>{label}</bdi>
          {role === null ? null : <span className="small">{role}</span>}
        </Chip>
      ))}
      <span role="status">{t("pages.article.followed", { count: followed.passages.length })}</span>
      {first ? <a href={`#${first.anchor}`}>{t("pages.article.first")}</a> : null}
      <a href={path}>{t("pages.article.followAll")}</a>
    </div>
  );
}
