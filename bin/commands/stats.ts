/** `dayline stats`: what the record holds, in numbers. */
import { messagesOf } from "../../lib/messages";
import { reader } from "../../lib/store/client";
import { readStatistics } from "../../lib/store/statistics";
import { printJson, printLine } from "./output";
import { withRecord } from "./record";

export async function stats({ json }: { json: boolean }): Promise<void> {
  const counts = await withRecord(() => readStatistics(reader()));
  if (json) return printJson(counts);
  const labels: Record<string, string> = messagesOf("en").commands.stats;
  const width = Math.max(...Object.values(labels).map((label) => label.length));
  for (const [name, count] of Object.entries(counts)) {
    printLine(`${(labels[name] ?? name).padEnd(width)}  ${count.toLocaleString("en-GB").padStart(9)}`);
  }
}
