/** A server of the built pages over another record than that of the other tests. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** Resolves when the server says that it listens. */
async function listening(server: ChildProcess): Promise<void> {
  for await (const said of server.stdout ?? []) if (String(said).includes("Ready")) return;
  throw new Error("the server ended before it listened");
}

/** Runs `look` with the origin of a server over the database, and stops it afterwards. */
export async function withServer(database: string, look: (origin: string) => Promise<void>): Promise<void> {
  const port = String(await freePort());
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", port, "-H", "127.0.0.1"], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    await listening(server);
    server.stdout?.resume();
    await look(`http://127.0.0.1:${port}`);
  } finally {
    server.kill();
  }
}
