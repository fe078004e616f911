/** The days of the window of which no article tells. */
import { z } from "zod";
import type { Day } from "../../codebook/day";
import { Prisma } from "../../generated/prisma/client";
import type { Store } from "../../store/client";
import { daysOf } from "../days";
import { readCollection } from "./collection";

export async function readSilentDays(db: Store): Promise<ReadonlySet<Day>> {
  const collection = await readCollection({ db });
  if (!collection) return new Set();
  const rows = z
    .array(z.object({ start: z.string(), end: z.string() }))
    .parse(
      await db.$queryRaw(
        Prisma.sql`SELECT DISTINCT "dateStart" AS "start", "dateEnd" AS "end" FROM "Event" WHERE "background" = 0`,
      ),
    );
  return new Set(
    daysOf(collection.window, []).filter((day) => !rows.some(({ start, end }) => start <= day && day <= end)),
  );
}
