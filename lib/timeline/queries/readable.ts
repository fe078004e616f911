/** Whether there is a record to read: asked before a page is rendered, so that one that cannot be read is told of in full. */
import { type QueryOptions, withDefaults } from "./options";

/** Resolves where the store opens and has its tables, be they empty; rejects with what the store says otherwise. */
export async function assertReadable(options?: QueryOptions): Promise<void> {
  await withDefaults(options).db.collection.count();
}
