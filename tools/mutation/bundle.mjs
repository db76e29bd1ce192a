// Makes one script of the core, all its tests and what they import. A mutant
// then costs the start of one worker that reads one file, and not of thirty
// that read hundreds.
import { readdirSync } from "node:fs"
import { resolve } from "node:path"

import { build } from "esbuild"

const DOMAIN = "src/modules/coupon/domain"

const specs = readdirSync(DOMAIN, { recursive: true })
  .filter((path) => path.endsWith(".spec.ts"))
  .sort()

// The quick ones first: the first that fails ends a mutant.
const isSlow = (path) => path.includes(".properties.")
const inTurn = [
  ...specs.filter((path) => !isSlow(path)),
  ...specs.filter(isSlow),
]

const ours = resolve("tools/mutation/fast-check.ts")

/** Gives the tests our fast-check for the real one. */
const fewerRuns = {
  name: "fewer-runs",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
      importer === ours ? undefined : { path: ours }
    ),
}

await build({
  stdin: {
    contents: inTurn
      .map((path) => `import "./${DOMAIN}/${path.replaceAll("\\", "/")}"`)
      .join("\n"),
    resolveDir: ".",
  },
  outfile: "tools/mutation/domain.spec.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  external: ["vitest"],
  plugins: [fewerRuns],
})
