/** Events by day and family of kinds, over the days of the window. */
import { columnsOf, familyRows } from "../day-rows";
import { daysOf } from "../days";
import type { EventCard, FamilyTable } from "../models";
import { readCollection } from "./collection";
import type { Query } from "./options";
import { readSilentDays } from "./silent-days";

/** @param events events of the window */
export async function readFamilyTable(events: readonly EventCard[], { db }: Query): Promise<FamilyTable> {
  const [collection, silent] = await Promise.all([readCollection({ db }), readSilentDays(db)]);
  const days = collection
    ? daysOf(
        collection.window,
        events.map(({ date }) => date),
      )
    : [];
  const rows = familyRows(events, days);
  const columns = columnsOf(days, rows);
  return { columns, silentDays: columns.filter((day) => silent.has(day)), rows };
}
