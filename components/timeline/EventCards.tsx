"use client";

import { EventTypeIcon } from "@/components/ui/EventTypeIcon";
import { Tag } from "@/components/ui/Tag";
import type { CardPage, CardView } from "./card-view";
import styles from "./EventCards.module.css";
import { Figures } from "./Figures";
import { Sought } from "./Sought";

interface ListProps {
  readonly cards: readonly CardView[];
  readonly page: CardPage;
  readonly className?: string | undefined;
}

/**
 * Events in their order. Drawn on the server like the rest; the browser gets a card's words (`CardView`) and not its
 * elements, which would be more than twice as much. Signs, dots and arrows are drawn by style sheets, and passages are
 * fetched when asked for.
 */
export function EventCards({ cards, page, className }: ListProps) {
  return (
    <ol className={className}>
      {cards.map((card) => (
        <li key={card.slug}>
          <EventCard card={card} page={page} />
        </li>
      ))}
    </ol>
  );
}

interface Props {
  readonly card: CardView;
  readonly page: CardPage;
}

/** An event: what kind, how sure; what happened; who to whom and where; what is counted, by whom; the passages. */
function EventCard({ card, page }: Props) {
  const { slug, rank, who, whom, headline, figures, found, more, passages } = card;
  const href = `${page.prefix}/events/${slug}`;
  const side = page.actors[who?.[0] ?? whom?.[0] ?? ""]?.side ?? "other";
  return (
    <article className={rank ? `${styles.card} ${styles[rank]}` : styles.card} data-side={side} id={`e-${slug}`}>
      <Eyebrow card={card} page={page} />
      <h3>
        <a href={href + page.query}>
          <Sought text={headline} />
        </a>
      </h3>
      <WhoAndWhere card={card} page={page} />
      {figures ? <Figures figures={figures} page={page} /> : null}
      {more ? (
        <a className={styles.more} href={href + page.query}>
          {more}
        </a>
      ) : null}
      {found ? (
        <a className={styles.found} href={page.prefix + found.href}>
          <q dir="ltr" lang="en">
            <Sought text={found.text} />
          </q>
        </a>
      ) : null}
      <a className={styles.open} data-part="passages" href={`${href}/passages${page.query}`}>
        {page.passages[passages]}
      </a>
    </article>
  );
}

function Eyebrow({ card: { type, kind, tags, told }, page }: Props) {
  const [count, ofWhom] = page.told[told.length] ?? [];
  return (
    <header>
      <EventTypeIcon type={type} />
      <b>{kind}</b>
      {tags?.map(({ text, tone }) => (
        <Tag key={text} tone={tone}>
          {text}
        </Tag>
      ))}
      <small>
        {page.dotted ? (
          <i aria-hidden="true">
            {[...Array(page.outlets).keys()].map((outlet) =>
              told.includes(outlet) ? <b key={outlet} /> : <u key={outlet} />,
            )}
          </i>
        ) : null}
        {count}
        <span>{ofWhom}</span>
      </small>
    </header>
  );
}

function WhoAndWhere({ card: { who, whom, places, cited }, page }: Props) {
  const { actors, prefix, words } = page;
  const links = (slugs: readonly string[] = []) =>
    slugs.map((slug) => (
      <a data-side={actors[slug]?.side} href={`${prefix}/actors/${slug}`} key={slug}>
        {actors[slug]?.name}
      </a>
    ));
  return (
    <p>
      {links(who)}
      {whom ? who ? <i>{words.against}</i> : <small>{words.concerns}</small> : null}
      {links(whom)}
      {places ? (
        <span>
          <span className="vh">{words.at}</span>
          {places.map((slug) => (
            <a href={`${prefix}/places/${slug}`} key={slug}>
              {page.places[slug]}
            </a>
          ))}
        </span>
      ) : null}
      {cited ? (
        <cite>
          <span className="vh">{words.saidBy}</span>
          {cited}
        </cite>
      ) : null}
    </p>
  );
}
