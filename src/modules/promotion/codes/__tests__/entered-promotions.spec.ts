import { describe, expect, it } from "vitest"
import type { PromotionDTO } from "@medusajs/framework/types"

import type { ResolvedCode } from "../../../coupon/contract"
import { enteredPromotions } from "../entered-promotions"

const promotion = (id: string, code: string, is_automatic = false) =>
  ({ id, code, is_automatic }) satisfies PromotionDTO

const SPRING = promotion("promo_spring", "SPRING")
const WELCOME = promotion("promo_welcome", "Welcome10")
const ALWAYS = promotion("promo_always", "ALWAYS", true)

const own = (typed: string, of: PromotionDTO, more = {}): ResolvedCode => ({
  typed,
  code: typed.toUpperCase(),
  promotion_id: of.id,
  batch_id: null,
  is_disabled: false,
  ...more,
})
const ofBatch = (typed: string, more = {}): ResolvedCode =>
  own(typed, SPRING, { batch_id: "batch_1", ...more })

const OFF = { is_disabled: true }

describe("the promotions of what was typed", () => {
  it.each<[string, string[], string[], ResolvedCode[], string[]]>([
    ["its own code", ["SPRING"], [], [own("SPRING", SPRING)], ["SPRING"]],
    [
      "its own code in another spelling, as it is stored",
      ["welcome10"],
      [],
      [own("welcome10", WELCOME)],
      ["Welcome10"],
    ],
    ["nothing that is known", ["NOTHING"], [], [], []],
    ["a batch's code, folded", ["s-1"], [], [ofBatch("s-1")], ["S-1"]],
    ["a batch's code out of use", ["s-1"], [], [ofBatch("s-1", OFF)], []],
    [
      "two codes of one promotion, each for itself",
      ["s-1", "s-2"],
      [],
      [ofBatch("s-1"), ofBatch("s-2")],
      ["S-1", "S-2"],
    ],
    [
      "one code in two spellings, once",
      ["s-1", "S-1"],
      [],
      [ofBatch("s-1"), ofBatch("S-1")],
      ["S-1"],
    ],
    [
      "the own code that core keeps, as the batch's code it was",
      ["SPRING"],
      ["S-1"],
      [own("SPRING", SPRING), ofBatch("S-1")],
      ["S-1"],
    ],
    [
      "the same with its batch's code out of use: nothing",
      ["SPRING"],
      ["S-1"],
      [own("SPRING", SPRING), ofBatch("S-1", OFF)],
      [],
    ],
    [
      "the own code out of use, with a batch's that holds",
      ["SPRING"],
      ["S-1"],
      [own("SPRING", SPRING, OFF), ofBatch("S-1")],
      ["S-1"],
    ],
    [
      "the own code out of use",
      ["SPRING"],
      [],
      [own("SPRING", SPRING, OFF)],
      [],
    ],
    [
      "a code that was exactly so before the one it reads like",
      ["SPRING"],
      [],
      [own("SPRING", WELCOME, OFF)],
      ["SPRING"],
    ],
    [
      "what another promotion holds, which is none of its business",
      ["Welcome10"],
      ["S-1"],
      [own("Welcome10", WELCOME), ofBatch("S-1")],
      ["Welcome10"],
    ],
  ])("%s", (_, codes, held, resolved, expected) => {
    const entered = enteredPromotions({
      codes,
      held,
      resolved,
      promotions: [ALWAYS, SPRING, WELCOME],
    })
    expect(entered.map(({ code }) => code)).toEqual(expected)
  })

  it("are automatic ones too where these were typed", () => {
    const entered = enteredPromotions({
      codes: ["always"],
      held: [],
      resolved: [own("always", ALWAYS)],
      promotions: [ALWAYS],
    })
    expect(entered).toEqual([ALWAYS])
  })

  it("are not those that are not active", () => {
    expect(
      enteredPromotions({
        codes: ["s-1"],
        held: [],
        resolved: [ofBatch("s-1")],
        promotions: [],
      })
    ).toEqual([])
  })
})
