/** `dayline check`: verifies the record, one line a fault. */
import { checkRecord } from "../../lib/ingest/check";
import { translatorOf } from "../../lib/messages";
import { DaylineError } from "../../lib/messages/errors";
import { writer } from "../../lib/store/client";
import { printLine } from "./output";
import { withRecord } from "./record";

export async function check(): Promise<void> {
  const translate = translatorOf();
  const { faults, counts } = await withRecord(() => checkRecord(writer()));
  for (const { key, values } of faults) printLine(translate(`commands.check.${key}`, values));
  if (faults.length > 0) throw new DaylineError("record-faulty", { count: faults.length });
  printLine(translate("commands.check.sound", counts));
}
