import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

import { rootDir } from "../../lib/root-dir"
import { readOptions } from "../options"

const script = join(rootDir, "scripts/coupon-simulate.mjs")

const command = (input: string, ...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...options],
    // It needs no environment of the shop's.
    { input, encoding: "utf8", env: { PATH: process.env.PATH }, cwd: "/" }
  )
  return { status, stdout, stderr }
}

describe("the command", { timeout: 60_000 }, () => {
  it("prints the result and nothing else", () => {
    const { status, stdout, stderr } = command(
      '{"carts":[{"lines":[{"unit_price":"1.50"}]}]}'
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout.split("\n")).toHaveLength(2)
    expect(JSON.parse(stdout)).toMatchObject({
      carts: [{ totals: { total: "1.50" } }],
    })
  })

  it("prints faults where results are printed, and ends with 1", () => {
    const { status, stdout } = command('{"carts":[]}', "--pretty")
    expect(status).toBe(1)
    expect(stdout).toContain('\n      "path": "carts"')
  })

  it("ends with 2 for what is no JSON, and for an option that is none", () => {
    expect(command("nonsense")).toMatchObject({ status: 2, stderr: "" })
    const { status, stdout, stderr } = command("{}", "--colour")
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain("npm run -s coupon:simulate")
  })
})

describe("its options", () => {
  it.each([
    [[], { wants: "simulation", is_pretty: false, rules: null }],
    [["--pretty"], { wants: "simulation", is_pretty: true, rules: null }],
    [["--help"], { wants: "help" }],
    [["--schema", "--rules", "a.ts"], { wants: "schema", rules: "a.ts" }],
    [["--output-schema"], { wants: "output-schema" }],
  ])("%j", (args, options) => {
    expect(readOptions(args)).toMatchObject(options)
  })
})

describe("rules of one's own", { timeout: 60_000 }, () => {
  it("are used, and take decimals as the shop's do", () => {
    const example = join(rootDir, "docs/examples/coupon-rule/input.json")
    const { status, stdout } = command(
      readFileSync(example, "utf8"),
      "--rules",
      "docs/examples/coupon-rule/index.ts"
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      carts: [
        { totals: { items: "47.30", total: "45.00" } },
        { coupons: [{ says: "Add 1 more different product." }] },
      ],
    })
  })

  it.each([
    ["no-such-file.ts", "There is no file"],
    ["scripts/lib/root-dir.ts", "exports no rule"],
  ])("are looked for in %s: %s", (file, message) => {
    const { status, stdout, stderr } = command("{}", "--rules", file)
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain(message)
  })
})
