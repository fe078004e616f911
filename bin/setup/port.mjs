// The port that the pages are served on.
import { createServer } from "node:net";
import { StepFailed } from "./steps.mjs";

const STANDARD_PORT = 3000;

/** The port that PORT names, or the standard one. Throws StepFailed for what is no port. */
export function portFromEnvironment() {
  const given = process.env.PORT ?? String(STANDARD_PORT);
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StepFailed(`PORT must be a number from 1 to 65535, not “${given}”.`);
}

/** Throws where something else listens on the port already: better now than after the build. */
export function requireFreePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const command = process.env.npm_lifecycle_event === "dev" ? "run dev" : "start";
      const why = error.code === "EADDRINUSE" ? "in use" : `not to be had (${error.code})`;
      reject(new StepFailed(`Port ${port} is ${why}; give another one, as in: PORT=${port + 1} npm ${command}`));
    });
    probe.listen(port, () => probe.close(resolve));
  });
}
