import { join } from "node:path"
import { createReporter } from "../lib/reporter"
import { rootDir } from "../lib/root-dir"
import { runTool, type Tool } from "../lib/tool"

type Check = [title: string, tool: Tool]

const storefront = join(rootDir, "storefront")
// CI runs them a moment later with all others.
const withTests = !process.argv.includes("--without-tests")
const unitTests = tool(rootDir, "vitest/vitest.mjs", "run", "--project", "unit")
const checks: Check[] = [
  ["Types", tool(rootDir, "typescript/bin/tsc", "--noEmit")],
  // Pages' types come from Next; a fresh clone has not built yet.
  ["Route types", tool(storefront, "next/dist/bin/next", "typegen")],
  [
    "Types of the storefront",
    tool(storefront, "typescript/bin/tsc", "--noEmit"),
  ],
  ["Lint", tool(rootDir, "eslint/bin/eslint.js", ".", "--max-warnings=0")],
  ["Format", tool(rootDir, "prettier/bin/prettier.cjs", "--check", ".")],
  ...(withTests ? [["Unit tests", unitTests] satisfies Check] : []),
]

class CheckFailed extends Error {}

async function main(): Promise<void> {
  const reporter = createReporter()
  const failed: string[] = []
  for (const [title, check] of checks) {
    let output = ""
    try {
      await reporter.step(title, async () => {
        const result = await runTool(check)
        output = result.output
        if (!result.ok) {
          throw new CheckFailed(title)
        }
      })
    } catch {
      failed.push(title)
      reporter.line(output)
    }
  }
  reporter.line(
    failed.length > 0 ? `Not in order: ${failed.join(", ")}` : "All in order."
  )
  process.exitCode = failed.length > 0 ? 1 : 0
}

function tool(cwd: string, script: string, ...args: string[]): Tool {
  return { cwd, script: join("node_modules", script), args }
}

void main()
