import { Tag } from "@/components/ui/Tag";
import type { CardPage, FigureView } from "./card-view";
import styles from "./Figures.module.css";
import { Range } from "./Range";

interface Props {
  readonly figures: readonly FigureView[];
  readonly page: CardPage;
}

/** What is counted: hedge in words, number, what it counts, who says so. A disputed one is drawn as a range to scale. */
export function Figures({ figures, page }: Props) {
  return (
    <div className={styles.figures}>
      {figures.map((figure) => {
        const key = `${figure.what} ${figure.total} ${figure.hedge} ${figure.shown} ${figure.by}`;
        return figure.range ? (
          <Range claims={figure.range} key={key} page={page} shown={figure.shown} />
        ) : (
          <Figure figure={figure} key={key} page={page} />
        );
      })}
    </div>
  );
}

/** No figure without who gives it; the names lead to the passage. */
function Figure({ figure, page }: { figure: FigureView; page: CardPage }) {
  const { shown, hedge, vague, total, what, by, href } = figure;
  return (
    <p>
      <b className={vague ? styles.word : undefined}>
        {hedge === undefined ? null : <small>{hedge}</small>}
        {shown}
      </b>
      <span>
        {`${what} `}
        {total ? <Tag>{page.words.total}</Tag> : null}
        <a href={href === undefined ? undefined : page.prefix + href}>
          <span className="vh">{page.words.saidBy}</span>
          {by}
        </a>
      </span>
    </p>
  );
}
