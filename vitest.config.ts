import { defineConfig } from "vitest/config";

const needsDatabase = ["{slices,apps}/**/{store,leak,api,two-offices,round-trip}.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
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
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
