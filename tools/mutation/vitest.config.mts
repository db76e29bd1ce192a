import { fileURLToPath } from "node:url"

import { defineConfig, type Plugin } from "vitest/config"

const fewerRuns = fileURLToPath(new URL("fast-check.ts", import.meta.url))

/** Gives the tests our fast-check for the real one. */
const fastCheckOfOurs: Plugin = {
  name: "fewer-runs",
  enforce: "pre",
  resolveId: (source, importer) =>
    source === "fast-check" && importer !== fewerRuns ? fewerRuns : null,
}

export default defineConfig({
  plugins: [fastCheckOfOurs],
  test: { include: ["tools/mutation/domain.spec.mts"] },
})
