import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { alive, startTimeOf } from "../process-table"
import { assertNotRunning, claimDataDir, releaseDataDir } from "../run-record"

let folder = ""
let pid = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "run-record-"))
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
    detached: true,
    stdio: "ignore",
  })
  pid = child.pid ?? 0
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  if (alive([pid]).length > 0) {
    process.kill(pid, "SIGKILL")
  }
})

const write = (launcher: object, children: object[]) =>
  writeFileSync(
    join(folder, "run.json"),
    JSON.stringify({ launcher, children })
  )

const entry = (startedAt = startTimeOf(pid)) => ({
  name: "part",
  pid,
  startedAt,
  stopSignal: "SIGTERM",
})

it("refuses a folder that a running shop holds", async () => {
  write(entry(), [])
  expect(() => assertNotRunning(folder)).toThrow(`is running (pid ${pid})`)
  await expect(claimDataDir(folder)).rejects.toThrow("is running")
})

it("ends what a killed run left", async () => {
  write({ name: "launcher", pid: 4194000, startedAt: "1" }, [entry()])
  await claimDataDir(folder)
  expect(alive([pid])).toEqual([])
})

it("leaves a stranger alone that got an old pid", async () => {
  write(entry("long ago"), [entry("long ago")])
  await claimDataDir(folder)
  expect(alive([pid])).toEqual([pid])
})

it("can be claimed again after it was released, or cut off", async () => {
  await claimDataDir(folder)
  releaseDataDir(folder)
  assertNotRunning(folder)
  writeFileSync(join(folder, "run.json"), '{"launcher":')
  await claimDataDir(folder)
})
