import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Threads share a process, so that the SDKs are loaded once a worker and not once a file's process.
    pool: "threads",
    testTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["index/**/*.ts", "handlers/**/*.ts", "src/**/*.ts"],
      reporter: ["text-summary"],
      thresholds: { "index/**": { lines: 90 }, "handlers/**": { lines: 90 } },
    },
  },
});
