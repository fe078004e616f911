/**
 * The two Prisma clients of a process: `prisma` writes, `prismaRead` cannot. Reads on the second are not held up by an
 * open write transaction (WAL). Exactly one writer a process, kept on globalThis in production too, since the driver is
 * synchronous and two writers in one process would wait for each other in vain; Next may load a module more than once.
 */
import { PrismaClient } from "../generated/prisma/client";
import { preparedDatabasePath } from "./database-url";
import { SqliteAdapter } from "./sqlite-adapter";

export type Store = PrismaClient;
/** The client inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

function openStore(readonly: boolean): Store {
  return new PrismaClient({ adapter: new SqliteAdapter({ file: preparedDatabasePath(), readonly }) });
}

const shared: typeof globalThis & { daylineStore?: { writer?: Store; reader?: Store } } = globalThis;
shared.daylineStore ??= {};
const clients = shared.daylineStore;

/** The one writer, opened on first use. */
export function writer(): Store {
  clients.writer ??= openStore(false);
  return clients.writer;
}

/** The one reader, opened on first use. */
export function reader(): Store {
  clients.reader ??= openStore(true);
  return clients.reader;
}

/** Closes both; the next use opens them anew, at the then current DATABASE_URL. For programs that end, and tests. */
export async function closeStore(): Promise<void> {
  const open = [clients.writer, clients.reader];
  delete clients.writer;
  delete clients.reader;
  await Promise.all(open.map((client) => client?.$disconnect()));
}
