import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{kernel,engines,formats,slices,reference,apps}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 60_000,
  },
});
