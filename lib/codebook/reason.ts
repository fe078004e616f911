/**
 * A reason that a reader can check: a message key and its values, so that it can be told in any language of the
 * interface. Keys live in lib/messages under the namespace `reasons`; an unknown key fails a test there.
 */
import { z } from "zod";

export const reasonSchema = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Reason = z.infer<typeof reasonSchema>;

export function reason(key: string, values: Reason["values"] = {}): Reason {
  return { key, values };
}
