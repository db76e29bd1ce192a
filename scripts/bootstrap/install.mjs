import { spawn } from "node:child_process"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { isInstalled } from "./is-installed.mjs"

const places = {
  ".": "backend",
  storefront: "storefront",
  "tools/mutation": "mutation test",
  "tools/bench-invoices": "invoices' bench",
}

/** Where packages are installed for the shop. */
export const everywhere = [".", "storefront"]

/**
 * Installs what is missing in these folders, one after the other, and ends the
 * process when that fails. Standard output is left to the command that was
 * called.
 *
 * @param {string} root
 * @param {readonly string[]} folders those of `places` that are needed
 */
export async function installMissing(root, folders) {
  for (const folder of folders) {
    const cwd = join(root, folder)
    if (!isInstalled(cwd)) {
      await install(cwd, places[folder])
    }
  }
}

async function install(cwd, what) {
  const startedAt = performance.now()
  process.stderr.write(`  … Install the ${what}'s packages (once; minutes)\n`)
  // Some packages are needed to build, whatever NODE_ENV says.
  const code = await npm(
    ["ci", "--include=dev", "--no-audit", "--no-fund"],
    cwd
  )
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  if (code !== 0) {
    process.stderr.write(
      `  ✗ npm ci failed in ${cwd} (exit code ${code})\n→ see npm's message above; is the network reachable, is there disk space?\n`
    )
    process.exit(1)
  }
  process.stderr.write(`  ✓ Installed the ${what}'s packages (${seconds} s)\n`)
}

function npm(args, cwd) {
  // Run by npm, we use that very npm; run by node, the one on the PATH.
  const script = process.env.npm_execpath
  const [command, first] = script?.endsWith(".js")
    ? [process.execPath, [script]]
    : ["npm", []]
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args, "--loglevel=error"], {
      cwd,
      stdio: ["ignore", 2, 2],
    })
    child.once("error", () => resolve(127))
    child.once("exit", (code, signal) => resolve(signal ? 130 : code))
  })
}
