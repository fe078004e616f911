/** Prisma's official libSQL adapter over one connection of our own (see sqlite-connection.ts for the reason). */
import type { Client } from "@libsql/client";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { SqliteConnection } from "./sqlite-connection";

const BUSY_TIMEOUT = 5_000;

export class SqliteAdapter extends PrismaLibSql {
  readonly #file: string;
  readonly #readonly: boolean;

  constructor({ file, readonly }: { file: string; readonly: boolean }) {
    super({ url: `file:${file}` });
    this.#file = file;
    this.#readonly = readonly;
  }

  override createClient(): Client {
    const connection = new SqliteConnection({ file: this.#file, readonly: this.#readonly, busyTimeout: BUSY_TIMEOUT });
    // The adapter calls four of the client's methods; the connection has these four and no other.
    return connection as unknown as Client;
  }
}
