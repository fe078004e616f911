/** Reads own sentences with the real seeds, for the registry's tests. */
import { join } from "node:path";
import { loadCollection } from "../../lib/ingest/load-collection";
import { tokenise } from "../../lib/language";
import { createRegistry, type Registry } from "../../lib/registry";

export async function seededRegistry(frame = true): Promise<Registry> {
  const { registryData } = await loadCollection(join(import.meta.dirname, "..", "..", "seeds"));
  return createRegistry(frame ? registryData : { ...registryData, frame: null });
}

/** Sentences one after another, as an article would hold them. */
export function sentencesOf(...texts: string[]) {
  let start = 0;
  return texts.map((text, index) => {
    const sentence = tokenise({ start, end: start + text.length, index, text });
    start += text.length + 1;
    return sentence;
  });
}
