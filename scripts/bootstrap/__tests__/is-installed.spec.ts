import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"

let folder = ""

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "is-installed-"))
  mkdirSync(join(folder, "node_modules"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const wanted = {
  "": { name: "shop" },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/b-darwin": { version: "1.0.0", optional: true },
}

const check = async (present?: object) => {
  const write = (name: string, packages: object) =>
    writeFileSync(join(folder, name), JSON.stringify({ packages }))
  write("package-lock.json", wanted)
  if (present) {
    write("node_modules/.package-lock.json", present)
  }
  const path: string = "../is-installed.mjs"
  const { isInstalled } = await import(path)
  return isInstalled(folder)
}

it("is so when all but other platforms' packages are there", async () => {
  expect(await check({ "node_modules/a": { version: "1.0.0" } })).toBe(true)
})

it("is not so without an install, or after the lock changed", async () => {
  expect(await check()).toBe(false)
  expect(await check({})).toBe(false)
  expect(await check({ "node_modules/a": { version: "0.9.0" } })).toBe(false)
})
