import { defineConfig } from "vitest/config";

/** Generous: a machine busy with other work may take many times what an idle one takes, and no test is about speed. */
const PATIENCE = 120_000;

/** A day is a day wherever the reader's clock stands: what reckons with days is tried far west and far east too. */
const ZONES = ["America/Los_Angeles", "Pacific/Kiritimati"];
const ABOUT_DAYS = ["tests/unit/{time,publication,messages-days,timeline,filter,headline}*.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    setupFiles: ["tests/property-cases.ts"],
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      ...ZONES.map((zone) => ({
        extends: true as const,
        test: { name: `unit in ${zone}`, include: ABOUT_DAYS, env: { TZ: zone } },
      })),
      { extends: true, test: { name: "integration", include: ["tests/integration/**/*.test.ts"] } },
    ],
  },
});
