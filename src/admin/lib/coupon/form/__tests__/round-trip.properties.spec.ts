import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { compileCoupon, rulesWith } from "../../../../../modules/coupon/domain"
import { checkForm, put, readForm, writeForm } from ".."
import { anyStoredCoupon } from "./support/any-coupon"

// Fields that are left out and fields that are undefined are the same.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe("the form of a coupon", () => {
  it("gives back every stored coupon as it was", () => {
    fc.assert(
      fc.property(anyStoredCoupon, ({ id: _id, ...coupon }) => {
        const { stored, faults } = readForm(writeForm(coupon))
        expect(faults).toEqual([])
        expect(stored).toEqual(plain(coupon))
      })
    )
  })

  it("finds in what was written what the server finds in what is stored", () => {
    fc.assert(
      fc.property(anyStoredCoupon, (coupon) => {
        const { id: _id, created_at: _at, ...body } = coupon
        const compiled = compileCoupon(rulesWith(), coupon)
        const checked = checkForm(writeForm(body))
        expect(checked.ok).toBe(compiled.ok)
        if (checked.ok) {
          expect(plain(checked.coupon)).toEqual(
            plain({ ...body, campaign_id: null })
          )
        } else {
          const found = compiled.ok ? [] : compiled.faults
          expect(
            checked.faults.map(({ field, code }) => ({ field, code }))
          ).toEqual(found.map(({ field, code }) => ({ field, code })))
        }
      })
    )
  })

  it("takes whatever is typed into a field, or says what is wrong with it", () => {
    const typed = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9]{0,14}[.,]?[0-9]{0,5}$/)
    )
    const field = fc.constantFrom(
      "effect.rate_ppm",
      "limits.uses",
      "limits.budget_minor",
      "combination.priority"
    )
    fc.assert(
      fc.property(anyStoredCoupon, field, typed, (coupon, path, text) => {
        const { id: _id, created_at: _at, ...body } = coupon
        const form = put(writeForm(body), "effect", {
          kind: "percentage",
          rate_ppm: "10",
        })
        const checked = checkForm(put(form, path, text))
        const faults = checked.faults.filter((each) => each.field === path)
        expect(faults.length).toBeLessThanOrEqual(1)
        expect(
          faults.every(({ message }) => !/minor|million/.test(message))
        ).toBe(true)
      })
    )
  })
})
