import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { anyCharacter } from "../../../shared/__tests__/support/any-character"
import { idleCodes } from "../idle-codes"
import { PRICED_CART_FIELDS } from "../priced-cart-fields"
import { foldCodes, readCodes } from "../read-codes"

const hostile = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.constantFrom("", "..", "\u0000", "%00", "' or 1=1 --", "\u202e", "Ａ１"),
  fc.string({ minLength: 900, maxLength: 1_200 })
)

describe("readCodes", () => {
  it("answers ten thousand hostile codes with a code or with a cure", () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        try {
          const [code] = readCodes([typed])
          expect(foldCodes([typed])).toEqual([code])
        } catch (error) {
          expect(error).toMatchObject({
            type: "invalid_data",
            code: expect.stringMatching(/^code_/),
          })
          expect(foldCodes([typed])).toEqual([])
        }
      }),
      { numRuns: 10_000 }
    )
  })

  it("takes spellings of one code for one", () => {
    expect(readCodes([" save–10 ", "SAVE-10", "new"])).toEqual([
      "SAVE-10",
      "NEW",
    ])
  })
})

describe("idleCodes", () => {
  const cart = {
    items: [
      { adjustments: [{ code: "Spring-1" }, { code: null }, null] },
      null,
    ],
    shipping_methods: [{ adjustments: [{ code: "FREE" }] }, {}],
  }

  it("names what takes nothing off, as it was typed", () => {
    expect(idleCodes(cart, ["spring-1", "free", "Old"])).toEqual(["Old"])
    expect(idleCodes({}, ["A"])).toEqual(["A"])
    expect(idleCodes(cart)).toEqual([])
  })
})

describe("the cart that promotions are judged on", () => {
  it("has all fields that core reads, but for the payment", () => {
    const flows = createRequire(__filename).resolve("@medusajs/core-flows")
    const source = readFileSync(
      join(dirname(flows), "cart/utils/fields.js"),
      "utf8"
    )
    const [, list = ""] =
      /cartFieldsForRefreshSteps = \[([^\]]*)\]/.exec(source) ?? []
    const core = [...list.matchAll(/"([^"]+)"/g)].map(([, field]) => field)
    expect(core.length).toBeGreaterThan(30)
    expect(
      core.filter((field) => !PRICED_CART_FIELDS.includes(field ?? ""))
    ).toEqual(expect.arrayContaining(["promotions.id"]))
    expect(
      core.filter(
        (field) =>
          !PRICED_CART_FIELDS.includes(field ?? "") &&
          !/^(payment_collection|promotions)\./.test(field ?? "")
      )
    ).toEqual([])
  })
})
