import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

import { reasonCodes } from "../../../scripts/coupon-simulate/answering/output-schema"
import { simulate } from "../../../scripts/coupon-simulate/simulate"
import {
  builtInRules,
  explain,
  rulesWith,
  type Reason,
} from "../../../src/modules/coupon/domain"
import { givenTo, pricedCarts, readPage } from "./figures"

const docs = join(__dirname, "../..")
const read = (file: string): string => readFileSync(join(docs, file), "utf8")
const page = read("coupons.md")
const { blocks, figures } = readPage(page)

describe("the page on coupons", () => {
  it.each(figures)("is right that $cart → $gives", (figure) => {
    expect(givenTo(figure)).toBe(figure.gives)
  })

  it("has figures for every kind of rule", () => {
    const shown = JSON.stringify(figures.map(({ coupons }) => coupons))
    const kinds = builtInRules.map(({ kind }) => kind)
    expect(kinds.filter((kind) => !shown.includes(`"${kind}"`))).toEqual([])
  })

  it("begins with a document that gives what it says", () => {
    const carts = pricedCarts(blocks[0])
    expect(carts.map(({ totals }) => totals.discount)).toEqual(["6.00", "0.00"])
    expect(carts[1].coupons[0].says).toBe("Add €12.50 more.")
  })
})

/** The rows of tables whose first cell is one of these. */
const rowsOf = (firsts: readonly string[]): string[][] =>
  page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1))
    .filter(([first]) => firsts.includes(first))

describe("the table of reasons", () => {
  const sample: Record<string, unknown> = {
    amount_minor: 1250,
    quantity: 2,
    of: "order",
    from: "2026-12-01T00:00:00Z",
    at: "2026-12-01T00:00:00Z",
    nth: 3,
    fact: "customer",
    with: "WELCOME10",
    coupon_id: "c",
    variant_id: "mug",
    rule: "acme",
    says: "Add 1 more different product.",
  }
  const reader = {
    locale: "en-GB",
    currency_code: "eur",
    time_zone: "UTC",
    now: "2026-11-21T12:00:00Z",
  }
  // All fields at once: each reason reads its own.
  const said = (code: string): string => {
    const reason = { ...sample, code }
    return isReason(reason) ? explain(reason, reader) : ""
  }
  const isReason = (reason: { code: string }): reason is Reason =>
    reasonCodes.includes(reason.code)

  it.each(reasonCodes)("has %s with its words", (code) => {
    const pair = "`paused`, `draft`"
    const first = pair.includes(`\`${code}\``) ? pair : `\`${code}\``
    const row = rowsOf([first]).find((cells) => cells.length === 3)
    expect(row?.[2]).toBe(said(code))
  })
})

const EXAMPLES = ["welcome", "deals", "black-friday"]

describe.each(EXAMPLES)("the example %s", (name) => {
  const text = read(`examples/coupons/${name}.json`)

  it("gives the answer beside it", () => {
    const { exit_code, output } = simulate(text, rulesWith())
    const expected = read(`examples/coupons/${name}.expected.json`)
    expect(exit_code).toBe(0)
    expect(output).toEqual(JSON.parse(expected))
  })

  it("gives the figures of the page", () => {
    for (const { id, totals, coupons } of pricedCarts(JSON.parse(text))) {
      const [[, goods, discount, words] = []] = rowsOf([id])
      expect([id, goods, discount]).toEqual([id, totals.items, totals.discount])
      const said = coupons
        .filter(({ outcome }) => outcome === "parked")
        .map(({ says }) => says)
      expect(words === "" ? said.length === 0 : said.includes(words)).toBe(true)
    }
  })
})

describe("the examples", () => {
  it("are all on the page", () => {
    const files = readdirSync(join(docs, "examples/coupons"))
    expect(files.sort()).toEqual(
      EXAMPLES.flatMap((name) => [
        `${name}.expected.json`,
        `${name}.json`,
      ]).sort()
    )
  })
})
