import { readdirSync } from "node:fs"

import { build } from "esbuild"

const DOMAIN = "src/modules/coupon/domain"

// A thousand tests that no rule breaks its contract. Hardly one of them pins a
// figure down, and together they cost each mutant as much as all others.
const LEFT_OUT = "conformance/__tests__/built-ins.spec.ts"

// The quick ones first: the first test that fails ends a mutant.
const isSlow = (path) => path.includes(".properties.")

const specsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".spec.ts") && path !== LEFT_OUT)
    .sort((a, b) => isSlow(a) - isSlow(b) || (a < b ? -1 : 1))

/**
 * The core and its tests as one script, to be run again for each mutant. What
 * they import of packages is left to `require`.
 *
 * @returns {Promise<string>}
 */
export const bundle = async () => {
  // Stryker changes the folder after it has loaded all this.
  const here = process.cwd()
  const { outputFiles } = await build({
    stdin: {
      contents: specsIn(DOMAIN)
        .map((path) => `import "./${DOMAIN}/${path}"`)
        .join("\n"),
      resolveDir: here,
    },
    absWorkingDir: here,
    write: false,
    bundle: true,
    platform: "node",
    format: "cjs",
    packages: "external",
  })
  return outputFiles[0].text
}
