import { createRequire } from "node:module"
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { checkNode } from "./check-node.mjs"
import { everywhere, installMissing } from "./install.mjs"

/** The repository's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")

/**
 * Checks Node, installs packages, and then runs a TypeScript file of this
 * folder in this very process, so that there is no layer between a signal and
 * the code that handles it.
 *
 * @param {string} file relative to scripts/
 * @param {readonly string[]} folders whose packages it needs
 */
export async function runTypeScript(file, folders = everywhere) {
  checkNode()
  process.chdir(root)
  await installMissing(root, folders)
  const require = createRequire(import.meta.url)
  require("tsx/cjs/api").register()
  require(resolve(root, "scripts", file))
}
