import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"

const ADMIN = join(__dirname, "..")
// Imports of types alone are gone in the browser.
const IMPORT = /^(?:import|export) (?!type )(?:[^"]*? from )?"([^"]+)"/gm
const ENDINGS = [".ts", ".tsx", "/index.ts"]

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, name = ""]) => name)

const fileOf = (from: string, name: string): string | undefined =>
  ENDINGS.map((ending) => join(dirname(from), name) + ending).find(existsSync)

const reachedFrom = (files: readonly string[]): Map<string, string[]> => {
  const reached = new Map<string, string[]>()
  const visit = (file: string) => {
    if (!reached.has(file)) {
      const names = importsOf(file)
      reached.set(file, names)
      const ours = names.filter((name) => name.startsWith("."))
      ours.flatMap((name) => fileOf(file, name) ?? []).forEach(visit)
    }
  }
  files.forEach(visit)
  return reached
}

const adminFiles = readdirSync(ADMIN, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes("__tests__"))
  .map((name) => join(ADMIN, name))

describe("what the dashboard imports", () => {
  const reached = reachedFrom(adminFiles)

  it("has the coupon's rules in it, and nothing that only Node has", () => {
    const all = [...reached]
    expect(all.some(([file]) => file.endsWith("compile-coupon.ts"))).toBe(true)
    const ofNode = all.flatMap(([file, names]) =>
      names
        .filter((name) => /^node:|framework\/utils/.test(name))
        .map((name) => `${file}: ${name}`)
    )
    expect(ofNode).toEqual([])
  })

  it("is all found", () => {
    const lost = [...reached].flatMap(([file, names]) =>
      names
        .filter((name) => name.startsWith(".") && !fileOf(file, name))
        .map((name) => `${file}: ${name}`)
    )
    expect(lost).toEqual([])
  })
})
