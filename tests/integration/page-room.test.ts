import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventsOn, roomFor } from "@/components/timeline/page-room";
import { EMPTY_FILTER } from "@/lib/timeline/filter";
import type { TimelineModel } from "@/lib/timeline/models";
import { readTimeline } from "@/lib/timeline/queries/timeline";
import { FIRST_VIEW } from "@/lib/timeline/view";
import { openGoldRecord, type TemporaryRecord } from "./temporary-record";

let record: TemporaryRecord;

beforeAll(async () => {
  record = await openGoldRecord();
}, 120_000);

afterAll(() => record.remove());

async function firstPage(most?: number): Promise<TimelineModel> {
  const model = await readTimeline(EMPTY_FILTER, [], { view: FIRST_VIEW, ...(most === undefined ? {} : { most }) });
  if (!model) throw new Error("the hand coding has a collection");
  return model;
}

/** The same events, told at such length. */
const longer = (model: TimelineModel, times: number): TimelineModel => ({
  ...model,
  days: model.days.map((day) => ({
    ...day,
    events: day.events.map((event) => ({ ...event, headline: event.headline.repeat(times) })),
  })),
});

describe("the room of a page", () => {
  it("holds the events of a record of five articles", async () => {
    const model = await firstPage();
    expect(roomFor(model, "en")).toBe(eventsOn(model));
  });

  it("is for fewer events the more there is to say of each, and for one at least", async () => {
    const model = await firstPage();
    const rooms = [1, 20, 60, 10_000].map((times) => roomFor(longer(model, times), "en"));
    expect([...rooms].sort((a, b) => b - a)).toEqual(rooms);
    expect(new Set(rooms).size).toBe(rooms.length);
    expect(rooms.at(-1)).toBe(1);
  });

  it("is kept to by the page that is read with it", async () => {
    const room = 7;
    const model = await firstPage(room);
    expect(eventsOn(model)).toBeLessThanOrEqual(room);
    expect(model.next).not.toBeNull();
  });
});
