import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { contentHash } from "../content-hash"

let base = ""
const write = (path: string, text: string) => {
  mkdirSync(join(base, path, ".."), { recursive: true })
  writeFileSync(join(base, path), text)
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "content-hash-"))
  write("src/a.ts", "a")
  write("src/b/c.ts", "c")
})
afterEach(() => rmSync(base, { recursive: true }))

const hash = () => contentHash(base, ["src", "absent"])

it("is the same for the same content", () => {
  expect(hash()).toBe(hash())
})

it("changes with content, names and extra values", () => {
  const hashes = [hash(), contentHash(base, ["src", "absent"], ["redis"])]
  write("src/b/c.ts", "C")
  hashes.push(hash())
  renameSync(join(base, "src/a.ts"), join(base, "src/d.ts"))
  hashes.push(hash())
  expect(new Set(hashes).size).toBe(hashes.length)
})

it("does not change with tests, packages and build output", () => {
  const before = hash()
  write("src/__tests__/a.spec.ts", "x")
  write("src/node_modules/x/index.js", "x")
  write("src/.next/build", "x")
  expect(hash()).toBe(before)
})
