/**
 * One SQLite connection with cached prepared statements, in the form that Prisma's libSQL adapter calls.
 *
 * The file client of @libsql/client opens a new connection after every transaction and never closes the old one
 * (libsql-client-ts #350, libsql-js #230): descriptors leak, and settings made on the connection are lost. The adapter
 * calls only `execute`, `executeMultiple`, `transaction` and `close`, one at a time, so one connection is enough.
 */
import Database from "libsql";

type Argument = string | number | bigint | boolean | null | Uint8Array | ArrayBuffer;
export interface Query {
  readonly sql: string;
  readonly args: readonly Argument[];
}
interface ResultRows {
  readonly columns: string[];
  readonly columnTypes: string[];
  readonly rows: unknown[][];
  readonly rowsAffected: number;
}
interface Prepared {
  readonly statement: Database.Statement<unknown[]>;
  readonly columns: string[];
  readonly columnTypes: string[];
  /** False for statements that return no rows. */
  readonly reads: boolean;
}

export interface ConnectionOptions {
  readonly file: string;
  readonly readonly: boolean;
  /** How long to wait for another process's write, in milliseconds. */
  readonly busyTimeout: number;
}

const CACHED_STATEMENTS = 200;
/** Longer ones (a bulk insert of a size of its own) hardly come twice. */
const LONGEST_CACHED_SQL = 20_000;

/** SQLite's primary result codes that Prisma translates into its own errors. */
const ERROR_NAMES = new Map([
  [1, "SQLITE_ERROR"],
  [5, "SQLITE_BUSY"],
  [6, "SQLITE_LOCKED"],
  [8, "SQLITE_READONLY"],
  [19, "SQLITE_CONSTRAINT"],
]);

function toDriver(argument: Argument): string | number | bigint | null | Uint8Array {
  if (typeof argument === "boolean") return argument ? 1 : 0;
  return argument instanceof ArrayBuffer ? new Uint8Array(argument) : argument;
}

/** Integers come as BigInt so that none loses digits; those that fit are numbers again. */
function fromDriver(value: unknown): unknown {
  if (typeof value === "bigint") {
    const fits = value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;
    return fits ? Number(value) : value;
  }
  if (value instanceof Uint8Array) return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
  return value;
}

function translated(error: unknown): unknown {
  if (!(error instanceof Error) || !("rawCode" in error) || typeof error.rawCode !== "number") return error;
  const code = ERROR_NAMES.get(error.rawCode & 0xff) ?? "SQLITE_UNKNOWN";
  return Object.assign(new Error(error.message, { cause: error }), { code, rawCode: error.rawCode });
}

function attempt<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw translated(error);
  }
}

/** Opens a database file with the settings every connection of the store has. */
export function openDatabase({ file, readonly, busyTimeout }: ConnectionOptions): Database.Database {
  const database = new Database(file, { timeout: busyTimeout });
  const pragmas = [
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
    "temp_store = MEMORY",
    "cache_size = -65536",
    "mmap_size = 268435456",
  ];
  for (const pragma of readonly ? [...pragmas, "query_only = ON"] : pragmas) database.exec(`PRAGMA ${pragma}`);
  return database;
}

export class SqliteConnection {
  closed = false;
  readonly protocol = "file";
  readonly #database: Database.Database;
  readonly #cache = new Map<string, Prepared>();
  readonly #begin: string;

  constructor(options: ConnectionOptions) {
    this.#database = openDatabase(options);
    // A write transaction takes the lock at once: two that read first and write later would fail each other.
    this.#begin = options.readonly ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE";
  }

  async execute({ sql, args }: Query): Promise<ResultRows> {
    return attempt(() => {
      const { statement, columns, columnTypes, reads } = this.#prepare(sql);
      const values = args.map(toDriver);
      if (!reads) {
        return { columns: [], columnTypes: [], rows: [], rowsAffected: Number(statement.run(values).changes) };
      }
      const rows = statement.all(values).map((row) => (Array.isArray(row) ? row.map(fromDriver) : []));
      return { columns, columnTypes, rows, rowsAffected: 0 };
    });
  }

  async executeMultiple(sql: string): Promise<void> {
    this.#cache.clear();
    try {
      attempt(() => this.#database.exec(sql));
    } finally {
      if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
    }
  }

  async transaction() {
    attempt(() => this.#database.exec(this.#begin));
    const end = async (sql: string) => {
      if (this.#database.inTransaction) attempt(() => this.#database.exec(sql));
    };
    return {
      execute: (query: Query) => this.execute(query),
      commit: () => end("COMMIT"),
      rollback: () => end("ROLLBACK"),
    };
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.#cache.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const cached = this.#cache.get(sql);
    if (cached) {
      // Least recently used goes first: a Map keeps the order of insertion.
      this.#cache.delete(sql);
      this.#cache.set(sql, cached);
      return cached;
    }
    const statement = this.#database.prepare<unknown[]>(sql);
    statement.safeIntegers(true);
    const reads = returnsRows(statement);
    const described = reads ? statement.columns() : [];
    const prepared = {
      statement,
      reads,
      columns: described.map(({ name }) => name),
      columnTypes: described.map(({ type }) => type ?? ""),
    };
    this.#remember(sql, prepared);
    return prepared;
  }

  #remember(sql: string, prepared: Prepared): void {
    const isQuery = /^\s*(select|insert|update|delete|with)\b/i.test(sql);
    if (isQuery && sql.length < LONGEST_CACHED_SQL) {
      this.#cache.set(sql, prepared);
      const [oldest] = this.#cache.keys();
      if (this.#cache.size > CACHED_STATEMENTS && oldest !== undefined) this.#cache.delete(oldest);
    } else if (!isQuery && !/^\s*(pragma|explain|savepoint|release|rollback)\b/i.test(sql)) {
      // A change of the schema may change what the cached ones return.
      this.#cache.clear();
    }
  }
}

/** The driver has no other way to tell: raw() throws where a statement returns no rows. */
function returnsRows(statement: Database.Statement<unknown[]>): boolean {
  try {
    statement.raw(true);
    return true;
  } catch {
    return false;
  }
}
