import { defineConfig } from "vitest/config";

const needsDatabase = ["{slices,apps}/**/{store,leak,api,two-offices,round-trip}.test.ts"];

export default defineConfig({
  test: {
    // Limits end what hangs; they say nothing of speed, and hold on a machine many times slower or at work on other things.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{kernel,engines,formats,slices,reference,apps}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/dist/**", ...needsDatabase],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: needsDatabase,
          globalSetup: ["./apps/server/database/testing.setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["e2e/**/*.test.ts"],
          testTimeout: 900_000,
          expect: { poll: { timeout: 120_000, interval: 100 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
