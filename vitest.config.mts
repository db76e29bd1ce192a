import { defineConfig } from "vitest/config"

const shop = {
  globalSetup: ["integration-tests/harness/global-setup.ts"],
  // One shop serves all files, one after another.
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

// Over HTTP as well, beside the browser's: so that both lanes take as long.
const documents = [
  "integration-tests/http/{document,invoice,credit-note,lifecycle-mail}*.spec.ts",
]

export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "src/**/__tests__/**/*.spec.{ts,tsx}",
            "sandbox/**/__tests__/**/*.spec.ts",
            "scripts/**/__tests__/**/*.spec.ts",
            "docs/examples/**/__tests__/**/*.spec.ts",
            "integration-tests/harness/__tests__/**/*.spec.ts",
            "storefront/src/**/__tests__/**/*.spec.{ts,tsx}",
          ],
          // Loading Medusa anew for each file took as long as all its tests; so
          // what a file replaces (timers, globals) it puts back.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "contract",
          include: ["integration-tests/contract/**/*.spec.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "http",
          include: ["integration-tests/http/**/*.spec.ts"],
          exclude: documents,
          ...shop,
        },
      },
      {
        test: {
          name: "documents",
          include: documents,
          ...shop,
        },
      },
      {
        test: {
          name: "browser",
          include: ["integration-tests/browser/**/*.spec.ts"],
          ...shop,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["integration-tests/faults/**/*.spec.ts"],
          ...shop,
        },
      },
      {
        test: {
          // Each file has a shop of its own, which it kills again and again.
          name: "torture",
          include: ["integration-tests/torture/**/*.spec.ts"],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
})
