/** Which coder this is: a hash of the sources that decide what is read out of a text. */
import { createHash, type Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOMS = ["codebook", "article", "language", "registry", "time", "coder", "merge"] as const;

/** Changes with every change of a room that coding or merging rests on: a stored coding by another version is done anew. */
export function coderVersion(lib: string = path.resolve(import.meta.dirname, "..")): string {
  const hash = createHash("sha256");
  for (const room of ROOMS) addFolder(hash, path.join(lib, room));
  return hash.digest("hex");
}

function addFolder(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, full);
    else if (entry.name.endsWith(".ts")) hash.update(entry.name).update("\0").update(readFileSync(full)).update("\0");
  }
}
