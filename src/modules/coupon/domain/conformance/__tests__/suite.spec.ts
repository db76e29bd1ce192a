import { z } from "@medusajs/framework/zod"
import { describe, expect, it } from "vitest"

import {
  defineCondition,
  defineEffect,
  HOLDS,
  refuse,
  type RuleKind,
} from "../.."
import { checkRule, type Samples } from ".."

/** The names of the checks that a rule does not pass. */
const failuresOf = (
  rule: RuleKind,
  samples: Samples = { accepted: [{}] }
): string[] => {
  const failed: string[] = []
  checkRule(rule, samples, {
    describe: (_name, body) => body(),
    it: (name, body) => {
      try {
        body()
      } catch {
        failed.push(name)
      }
    },
    expect,
  })
  return failed
}

const effect = {
  kind: "acme",
  schema: z.strictObject({}),
  class: "item",
  says: () => "words",
} as const

const condition = {
  kind: "acme",
  schema: z.strictObject({}),
  check: () => HOLDS,
  says: () => "words",
}

describe("the conformance suite", () => {
  it("lets a rule that keeps to the contract pass", () => {
    expect(failuresOf(defineCondition(condition))).toEqual([])
  })

  it.each([
    [
      "a kind with spaces",
      defineCondition({ ...condition, kind: "Acme rule" }),
      "has a kind of",
    ],
    [
      "no words",
      defineCondition({ ...condition, says: () => " " }),
      "is accepted, and says",
    ],
    [
      "fields of any name",
      defineCondition({ ...condition, schema: z.looseObject({}) }),
      "refuses a field that it does not know",
    ],
    [
      "writing to the cart",
      defineCondition({
        ...condition,
        check: (_params, { cart }) => {
          Object.assign(cart, { region_id: "elsewhere" })
          return HOLDS
        },
      }),
      "neither throws",
    ],
    [
      "parts of minor units",
      defineEffect({
        ...effect,
        discount: (_params, { lines }) => ({
          lines: new Map(lines.map(({ id }) => [id, 0.5])),
        }),
      }),
      "neither throws",
    ],
    [
      "another answer each time",
      defineEffect({
        ...effect,
        discount: countingDiscount(),
      }),
      "says the same",
    ],
    [
      "a reason without words",
      defineCondition({
        ...condition,
        check: () => refuse({ code: "rule_not_met", rule: "acme", says: "" }),
      }),
      "gives a reason that can be told",
    ],
    [
      "a discount by the place of a line",
      defineEffect({
        ...effect,
        discount: (_params, { cart }) => ({
          lines: new Map([[cart.lines[0]?.id ?? "none", 1]]),
        }),
      }),
      "does not depend on the order of lines",
    ],
  ])("finds %s", (_what, rule, check) => {
    expect(failuresOf(rule).some((name) => name.startsWith(check))).toBe(true)
  })

  it("asks for a sample", () => {
    const none = { accepted: [] }
    expect(failuresOf(defineCondition(condition), none)).toEqual([
      "has a sample that it accepts",
    ])
  })

  it("tries what is to be refused", () => {
    const samples = { accepted: [{}], refused: [{ colour: "red" }, {}] }
    expect(
      failuresOf(defineEffect({ ...effect, discount: () => ({}) }), samples)
    ).toEqual(["refuses {} and says why"])
  })
})

function countingDiscount() {
  let times = 0
  return (
    _params: unknown,
    { lines }: { lines: readonly { id: string }[] }
  ) => {
    times += 1
    return { lines: new Map(lines.map(({ id }) => [id, times])) }
  }
}
