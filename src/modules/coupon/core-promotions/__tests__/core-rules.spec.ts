import type { PromotionRuleDTO } from "@medusajs/framework/types"
import { BigNumber as MedusaBigNumber } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { describe, expect, it } from "vitest"

import { rulesHold, unmetRule, type RuleScope } from "../core-rules"
import { rule, type Operator } from "./support/promotions"

const holds = (
  { attribute = "", operator, values }: PromotionRuleDTO,
  context: object,
  scope: RuleScope = "order"
) => rulesHold([{ id: "r", attribute, operator, values }], context, scope)

describe("a rule on one value", () => {
  it.each<[Operator, unknown, string[], boolean]>([
    ["eq", "eur", ["eur"], true],
    ["eq", "eur", ["usd", "eur"], true],
    ["eq", "EUR", ["eur"], false],
    ["in", "eur", ["usd", "eur"], true],
    ["in", "chf", ["usd", "eur"], false],
    ["ne", "chf", ["usd", "eur"], true],
    ["ne", "eur", ["usd", "eur"], false],
    ["eq", true, ["true"], true],
    ["gt", 10, ["10"], false],
    ["gt", 10.01, ["10"], true],
    ["gte", 10, ["10"], true],
    ["gte", 9.99, ["10"], false],
    ["lt", 10, ["10"], false],
    ["lt", "9.5", ["10"], true],
    ["lte", 10, ["10"], true],
    ["lte", 10.01, ["10"], false],
    ["gt", 7, ["10", "5"], true],
    ["gt", "many", ["5"], false],
    ["lt", 7, ["many"], false],
  ])("%s: %j against %j is %s", (operator, value, wanted, expected) => {
    expect(holds(rule("fact", operator, ...wanted), { fact: value })).toBe(
      expected
    )
  })

  it.each<[Operator, string, boolean]>([
    ["eq", "10", true],
    ["eq", "10.00", true],
    ["ne", "10", false],
    ["in", "10", true],
    ["gt", "9.99999999999999999", true],
    ["lte", "10", true],
  ])(
    "%s %s reads figures in every form of Medusa's",
    (operator, wanted, is) => {
      const forms = [
        10,
        new BigNumber(10),
        new MedusaBigNumber(10),
        { value: "10.000", precision: 20 },
      ]
      expect(
        forms.map((fact) => holds(rule("fact", operator, wanted), { fact }))
      ).toEqual(forms.map(() => is))
    }
  )

  it("compares figures that a float cannot tell apart", () => {
    const fact = new MedusaBigNumber("9007199254740993")
    expect(holds(rule("fact", "gt", "9007199254740992"), { fact })).toBe(true)
    expect(holds(rule("fact", "eq", "9007199254740992"), { fact })).toBe(false)
  })
})

const NOT_NE: Operator[] = ["eq", "in", "gt", "gte", "lt", "lte"]

describe("what is not known", () => {
  it.each<Operator>([...NOT_NE, "ne"])("does not hold for %s", (operator) => {
    const judged = rule("customer.groups.id", operator, "5")
    expect(holds(judged, {})).toBe(false)
    expect(holds(judged, { customer: undefined })).toBe(false)
    expect(holds(judged, { customer: { id: "cus" } })).toBe(false)
    expect(holds(judged, { customer: { groups: [{}] } })).toBe(false)
    expect(holds(judged, { customer: "cus" })).toBe(false)
  })

  it("of one element spoils what must hold for all", () => {
    const items = [{ product: { id: "p1" } }, {}]
    expect(holds(rule("items.product.id", "eq", "p1"), { items })).toBe(false)
    expect(holds(rule("items.product.id", "ne", "p2"), { items })).toBe(false)
    expect(holds(rule("items.product.id", "in", "p1"), { items })).toBe(true)
  })
})

describe("none", () => {
  const none = [
    { customer: null },
    { customer: { groups: null } },
    { customer: { groups: [] } },
    { customer: { groups: [{ id: null }] } },
  ]

  it.each(none)("meets ne and nothing else: %j", (context) => {
    expect(holds(rule("customer.groups.id", "ne", "0"), context)).toBe(true)
    for (const operator of NOT_NE) {
      expect(holds(rule("customer.groups.id", operator, "0"), context)).toBe(
        false
      )
    }
  })
})

describe("a path through lists", () => {
  const items = [
    { product: { id: "p1", categories: [{ id: "c1" }, { id: "c2" }] } },
    { product: { id: "p2", categories: [] } },
  ]

  it.each<[string, Operator, string[], boolean]>([
    ["items.product.id", "in", ["p2"], true],
    ["items.product.id", "eq", ["p2"], false],
    ["items.product.id", "eq", ["p1", "p2"], true],
    ["items.product.id", "ne", ["p2"], false],
    ["items.product.id", "ne", ["p3"], true],
    ["items.product.categories.id", "in", ["c2"], true],
    ["items.product.categories.id", "ne", ["c3"], true],
  ])("%s %s %j is %s", (attribute, operator, wanted, expected) => {
    expect(holds(rule(attribute, operator, ...wanted), { items })).toBe(
      expected
    )
  })
})

describe("a rule on targets", () => {
  it.each<[RuleScope, string, boolean]>([
    ["items", "items.product.id", true],
    ["items", "product.id", true],
    ["shipping_methods", "shipping_methods.product.id", true],
    ["shipping_methods", "items.product.id", false],
    ["order", "items.product.id", false],
  ])("in the scope %s reads %s: %s", (scope, attribute, expected) => {
    const context = { product: { id: "p1" } }
    expect(holds(rule(attribute, "eq", "p1"), context, scope)).toBe(expected)
  })
})

describe("a list of rules", () => {
  it.each([[undefined], [null], [[]]])("holds without rules: %j", (rules) => {
    expect(rulesHold(rules, {}, "order")).toBe(true)
  })

  it.each<[string, PromotionRuleDTO]>([
    ["values", rule("fact", "ne")],
    ["an attribute", rule("", "ne", "x")],
    ["an operator", { ...rule("fact", "ne", "x"), operator: undefined }],
    ["text", { ...rule("fact", "ne"), values: [{ id: "v" }] }],
  ])("does not hold with a rule without %s", (_, broken) => {
    expect(rulesHold([broken], { fact: "y" }, "order")).toBe(false)
  })

  it("needs all, and names the first that fails", () => {
    const good = rule("a", "eq", "1")
    const bad = rule("b", "eq", "1")
    expect(unmetRule([good, bad], { a: "1", b: "2" }, "order")).toBe(bad)
    expect(unmetRule([good, bad], { a: "1", b: "1" }, "order")).toBeNull()
  })
})
