import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { Children } from "../children"
import { logTail } from "../log-tail"
import { alive, processTree } from "../process-table"
import { waitUntil } from "../wait-until"

let folder = ""
let children = new Children()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "children-"))
  children = new Children()
})
afterEach(async () => {
  await children.stopAll()
  rmSync(folder, { recursive: true })
})

const command = (script: string) => ({
  name: "part",
  command: process.execPath,
  args: ["-e", script],
  cwd: folder,
  env: process.env,
  logFile: join(folder, "part.log"),
  graceMs: 300,
})

const SLEEP = "setInterval(() => {}, 1000)"

it("tells why a command failed, with the end of its output", async () => {
  const run = children.run(
    command('console.error("listen EADDRINUSE :::80"); process.exit(3)')
  )
  await expect(run).rejects.toMatchObject({
    message: "part failed: its port is in use (exit code 3)",
    details: ["listen EADDRINUSE :::80"],
  })
})

it("tells of a command that does not exist", async () => {
  const run = children.run({ ...command(""), command: join(folder, "none") })
  await expect(run).rejects.toThrow("part failed")
})

it("leaves nothing of a part that ignores signals and has children", async () => {
  const part = children.start(
    command(`
      process.on("SIGTERM", () => {})
      const { spawn } = require("node:child_process")
      const args = ["-e", "process.on('SIGTERM', () => {}); ${SLEEP}"]
      spawn(process.execPath, args)
      spawn(process.execPath, args, { detached: true })
      ${SLEEP}`)
  )
  const tree = await waitUntil(() => {
    const pids = processTree(part.pid)
    return pids.length === 3 ? pids : undefined
  })
  await children.stopAll()
  await waitUntil(() => alive(tree).length === 0)
})

it("cleans up after a part that ends by itself", async () => {
  const part = children.start(
    command(`
      const child = require("node:child_process").spawn(
        process.execPath, ["-e", "${SLEEP}"], { stdio: "ignore" })
      console.log(child.pid)
      child.unref()
      setTimeout(() => process.exit(0), 200)`)
  )
  await part.exit
  const pid = Number(logTail(part.logFile)[0])
  expect(pid).toBeGreaterThan(1)
  await waitUntil(() => alive([pid]).length === 0)
})

it("starts nothing once it is stopping", async () => {
  await children.stopAll()
  expect(() => children.start(command(SLEEP))).toThrow("Stopped before")
})
