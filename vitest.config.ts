import { join } from "node:path";
import { defineConfig } from "vitest/config";

const LONG = "test/**/*.long.test.ts";

export default defineConfig(({ mode }) => {
  // CI runs everything; at a desk the long tests wait for `npm run test:long`.
  const isLong = mode === "long" || Boolean(process.env.CI);
  return {
    test: {
      include: mode === "long" ? [LONG] : ["test/**/*.test.ts"],
      exclude: isLong ? [] : [LONG],
      // Threads that load each module and SDK once for all their files; no test changes what modules share.
      pool: "threads",
      isolate: false,
      // Most tests wait for sockets and processes of their own, so that two cores have time for three files.
      maxWorkers: 3,
      testTimeout: isLong ? 600_000 : 60_000,
      globalSetup: ["test/postgres/global-setup.ts"],
      // Programs that tests start compile our files once.
      env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/code") },
      coverage: {
        provider: "v8",
        include: ["index/**/*.ts", "handlers/**/*.ts", "src/**/*.ts"],
        reporter: ["text-summary"],
        thresholds: { "index/**": { lines: 90 }, "handlers/**": { lines: 90 } },
      },
    },
  };
});
