// Telling how far a long command is: a bar on a terminal once the packages are there, plain lines elsewhere.
import { StepFailed } from "./steps.mjs";

const TICK = 250;

async function openBar() {
  if (!process.stderr.isTTY) return null;
  try {
    const { SingleBar } = await import("cli-progress");
    return new SingleBar({
      format: "{bar} {title} {seconds} s",
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    });
  } catch {
    return null;
  }
}

/** Runs steps in order; those already done are passed over. Throws StepFailed, its output told, at the first failure. */
export async function runSteps(steps) {
  let done = 0;
  for (const step of steps) {
    done += 1;
    if (step.isDone()) continue;
    const began = Date.now();
    const seconds = () => Math.round((Date.now() - began) / 1000);
    const bar = await openBar();
    if (bar) bar.start(steps.length, done - 1, { title: step.title, seconds: 0 });
    else process.stderr.write(`${step.title} …\n`);
    const ticking = bar && setInterval(() => bar.update(done - 1, { title: step.title, seconds: seconds() }), TICK);
    const { status, output } = await step.run();
    if (ticking) clearInterval(ticking);
    bar?.stop();
    if (status !== 0) {
      process.stderr.write(`${output.trimEnd()}\n`);
      throw new StepFailed(`${step.title}: failed with status ${status}.`);
    }
    step.onDone?.();
    process.stderr.write(`✓ ${step.title} (${seconds()} s)\n`);
  }
}
