/** `dayline events`: what a filter finds, the same events in the same order as the pages and exports. */

import { DEFAULT_LOCALE } from "../../lib/messages";
import { DaylineError } from "../../lib/messages/errors";
import { reader } from "../../lib/store/client";
import { type Filter, parseFilter } from "../../lib/timeline/filter";
import { cardOf } from "../../lib/timeline/queries/cards";
import { actorDirectory } from "../../lib/timeline/queries/directory";
import { findEvents } from "../../lib/timeline/queries/event-ids";
import { loadEvents } from "../../lib/timeline/queries/load-events";
import { scopeOf } from "../../lib/timeline/queries/scope";
import { printJson, printLine } from "./output";
import { withRecord } from "./record";

export async function listEvents(
  flags: Readonly<Record<string, string | readonly string[] | boolean>>,
  { json }: { json: boolean },
): Promise<void> {
  const raw = Object.entries(flags).map(([name, value]) => [name, typeof value === "boolean" ? String(value) : value]);
  const { filter, problems } = parseFilter(Object.fromEntries(raw));
  const [problem] = problems;
  if (problem) throw new DaylineError("filter-invalid", { param: problem.param, value: problem.value });
  const events = await withRecord(() => cardsOf(filter));
  if (json) return printJson(events);
  for (const { slug, date, headline } of events) {
    const days = date.start === date.end ? date.start : `${date.start}/${date.end}`;
    printLine(`${days.padEnd(21)} ${headline}  [${slug}]`);
  }
}

async function cardsOf(filter: Filter) {
  const db = reader();
  const scope = await scopeOf(db, filter.known, { disputes: filter.disputed });
  const found = await findEvents(db, filter, scope);
  const [events, directory] = await Promise.all([
    loadEvents(
      db,
      found.map(({ id }) => id),
      scope,
    ),
    actorDirectory(db),
  ]);
  return events.map((event) => cardOf(event, directory, DEFAULT_LOCALE));
}
