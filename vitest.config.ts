import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/support/no-network.ts", "tests/support/property-runs.ts"],
    // Many tests start the program, which takes seconds each; on a machine with other work to do, many.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
