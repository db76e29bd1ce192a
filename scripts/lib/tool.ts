import { spawn } from "node:child_process"
import { join } from "node:path"

/** A command-line tool from node_modules, run by this very Node. */
export type Tool = {
  /** Path of its script below `cwd`. */
  script: string
  args: readonly string[]
  cwd: string
  /** Besides the environment of this process. */
  env?: Readonly<Record<string, string>>
}

/** How a tool ended; `output` is empty when it went to the terminal. */
export type ToolResult = { ok: boolean; output: string }

/**
 * Runs a tool to its end, keeping its output or, with `show`, letting it write
 * to the terminal.
 */
export function runTool(
  { script, args, cwd, env }: Tool,
  { show = false } = {}
): Promise<ToolResult> {
  const child = spawn(process.execPath, [join(cwd, script), ...args], {
    cwd,
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  })
  const chunks: Buffer[] = []
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve) => {
    const end = (ok: boolean, extra = "") =>
      resolve({ ok, output: Buffer.concat(chunks).toString() + extra })
    child.once("error", (error) => end(false, error.message))
    child.once("close", (code) => end(code === 0))
  })
}
