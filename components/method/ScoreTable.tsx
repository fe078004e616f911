import table from "@/components/ui/Table.module.css";
import { TableScroll } from "@/components/ui/TableScroll";
import styles from "./Method.module.css";

interface Props {
  readonly label: string;
  /** Head of the column that names the rows. */
  readonly corner: string;
  /** Names of the sets of articles, one a column. */
  readonly sets: readonly string[];
  /** `cells` in the order of `sets`. */
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/** What was measured, a row a measure and a column a set of articles. */
export function ScoreTable({ label, corner, sets, rows }: Props) {
  return (
    <TableScroll label={label}>
      <table className={`${table.table} ${styles.scores}`}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {sets.map((set) => (
              <th className={table.number} key={set} scope="col">
                {set}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr key={head}>
              <th scope="row">
                <bdi>{head}</bdi>
              </th>
              {sets.map((set, i) => (
                <td className={table.number} key={set}>
                  {cells[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
