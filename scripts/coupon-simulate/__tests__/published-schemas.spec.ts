import { readFileSync } from "node:fs"
import { join } from "node:path"
import Ajv2020 from "ajv/dist/2020"
import { describe, expect, it } from "vitest"

import { builtInRules, rulesWith } from "../../../src/modules/coupon/domain"
import { rootDir } from "../../lib/root-dir"
import { outputSchema } from "../answering/output-schema"
import { publishedSchema } from "../document/published-schema"
import { run } from "./support"

const registry = rulesWith()

const committed = (name: string): string =>
  readFileSync(join(rootDir, "docs/schemas", `${name}.schema.json`), "utf8")

const printed = (schema: object): string =>
  `${JSON.stringify(schema, null, 2)}\n`

describe("the published schemas", () => {
  // Make them anew: npm run -s coupon:simulate -- --schema --pretty >
  // docs/schemas/coupon-simulate.schema.json, and --output-schema likewise.
  it.each([
    ["coupon-simulate", publishedSchema(registry)],
    ["coupon-simulate-output", outputSchema()],
  ])("%s is what the code says", (name, schema) => {
    expect(committed(name)).toBe(printed(schema))
  })
})

describe("the schema of the input", () => {
  const ajv = new Ajv2020({ formats: { "date-time": true } })
  const isValid = ajv.compile(publishedSchema(registry))

  it("has every kind of rule", () => {
    const text = printed(publishedSchema(registry))
    for (const { kind } of builtInRules) {
      expect(text).toContain(`"const": "${kind}"`)
    }
  })

  it("speaks of no minor units", () => {
    expect(printed(publishedSchema(registry))).not.toMatch(/_minor|_ppm/)
  })

  const percentage = { kind: "percentage", percent: "12.5" }

  it.each<[boolean, object]>([
    [true, { effect: percentage }],
    [true, { effect: { ...percentage, percent: 12.5 } }],
    [true, { effect: percentage, limits: { budget: "500.00" } }],
    [true, { effect: percentage, limits: { budget: null } }],
    [
      true,
      {
        effect: {
          kind: "tiers",
          by: "amount",
          tiers: [{ from: "0", to: "10.50", amount: "1" }],
        },
        conditions: [{ kind: "amount", min: "10" }],
      },
    ],
    [false, {}],
    [false, { effect: { kind: "percentage" } }],
    [false, { effect: { kind: "percentage", percent: "12,5" } }],
    [false, { effect: { kind: "percentage", rate_ppm: 125_000 } }],
    [false, { effect: { kind: "fixed_order", amount: "-1" } }],
    [false, { effect: percentage, colour: "red" }],
    [false, { effect: percentage, conditions: [{ kind: "percentage" }] }],
    [
      false,
      {
        effect: {
          kind: "tiers",
          by: "quantity",
          tiers: [{ from: "1.50", percent: "1" }],
        },
      },
    ],
  ])("agrees with the simulator: %j, %j", (isGood, coupon) => {
    const document = { coupons: [coupon], carts: [{ lines: [] }] }
    expect(isValid(document)).toBe(isGood)
    expect(run(document).exit_code).toBe(isGood ? 0 : 1)
  })

  it.each(["welcome", "deals", "black-friday"])("takes %s.json", (name) => {
    const file = join(rootDir, "docs/examples/coupons", `${name}.json`)
    expect(isValid(JSON.parse(readFileSync(file, "utf8")))).toBe(true)
  })
})
