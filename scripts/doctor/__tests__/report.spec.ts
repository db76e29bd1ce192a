import { describe, expect, it } from "vitest"

import { Fault } from "../../lib/fault"
import { checks } from "../checks"
import { explainFailure } from "../explain-failure"
import type { Check, Finding } from "../finding"
import { report } from "../report"

const check = (slug: string): Check => ({
  slug,
  says: `${slug} holds`,
  cure: `mend ${slug}`,
  sql: "",
})
const finding = (slug: string, change: Partial<Finding> = {}): Finding => ({
  check: slug,
  severity: "violation",
  subject: "order_1",
  detail: "Order #7: is odd",
  cure: `mend ${slug}`,
  ...change,
})
const told = (findings: Finding[]): string =>
  report([check("one"), check("three")], findings, {
    name: "host/shop",
    seconds: 1.25,
  }).join("\n")

describe("the report", () => {
  it("lists what holds, in columns", () => {
    expect(told([])).toBe(
      [
        "Looking over host/shop",
        "",
        "  ✓ one    one holds",
        "  ✓ three  three holds",
        "",
        "2 checks in 1.3 s: all in order, 0 notes.",
      ].join("\n")
    )
  })

  it("tells what does not hold, and the cure once", () => {
    const text = told([
      finding("three"),
      finding("three", { subject: "order_2", severity: "note" }),
    ])
    expect(text).toContain("  ✗ three  three holds")
    expect(text).toContain("  ✗ order_1  Order #7: is odd")
    expect(text).toContain("  • order_2  Order #7: is odd")
    expect(text.split("→ mend three")).toHaveLength(2)
    expect(text).toContain("1 violation, 1 note.")
  })

  it("takes notes for no fault", () => {
    const text = told([finding("one", { severity: "note" })])
    expect(text).toContain("  • one    one holds")
    expect(text).toContain("all in order, 1 note.")
  })
})

describe("the checks", () => {
  it("have names of their own, and each a cure", () => {
    const slugs = checks.map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const { slug, cure, says, sql } of checks) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)+$/)
      expect(says).toMatch(/^[A-Z].*[^.]$/)
      expect(cure).toMatch(/^[A-Z].*[.?]$/)
      // One statement each: several would be run one after another.
      expect(sql).not.toContain(";\n")
    }
  })
})

describe("a failure", () => {
  const database = { url: "", name: "host/shop", cure: "start it" }
  const failure = (code: string, message = "no") =>
    explainFailure(Object.assign(new TypeError(message), { code }), database)

  it("of an older database says what to do", () => {
    expect(failure("42P01").message).toContain("not a database of this version")
    expect(failure("42P01").cure).toContain("start the shop once")
  })

  it("of a dead server names server and cause", () => {
    expect(failure("ECONNREFUSED", "")).toMatchObject({
      message: "host/shop does not answer: ECONNREFUSED",
      cure: "start it",
    })
  })

  it("that is explained stays as it is", () => {
    const fault = new Fault("message", "cure")
    expect(explainFailure(fault, database)).toBe(fault)
  })
})
