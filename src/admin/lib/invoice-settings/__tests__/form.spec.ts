import { describe, expect, it } from "vitest"

import { settings } from "../../../../modules/invoice/domain/__tests__/fixtures"
import { checkSettings } from "../../../../modules/invoice/domain/checking"
import { formOf, inputOf } from "../form"
import { numberExample } from "../number-example"

const { template_version: _version, ...decided } = settings

const saved = {
  ...decided,
  ...{ seller_code: "default", version: 3, created_by: null },
  ...{ created_at: "2026-01-01T00:00:00.000Z", payment_terms_days: 14 },
}

describe("the form of invoice settings", () => {
  it("gives back what was saved, when nothing is typed", () => {
    const checked = checkSettings(inputOf(formOf(saved)))
    expect(checked.ok && checked.settings).toMatchObject({
      ...decided,
      payment_terms_days: 14,
    })
  })

  it("begins with what the shop has preset", () => {
    expect(formOf(null)).toMatchObject({
      "seller.name": "",
      "numbering.invoice": "INV-{YYYY}-{00000}",
      issue_when: "paid",
    })
  })

  it.each([
    ["", null],
    [" 30 ", 30],
    ["0", 0],
    ["two weeks", NaN],
    ["1.5", NaN],
  ])("reads %j as %s days", (typed, days) => {
    const { payment_terms_days } = inputOf({
      ...formOf(null),
      payment_terms_days: typed,
    })
    expect(payment_terms_days).toBe(days)
  })

  it.each([
    ["INV-{YYYY}-{00000}", "INV-2026-00042"],
    ["R{YY}/{000}", "R26/042"],
    ["INV-{YYYY}", null],
  ])("shows %s as %s", (format, example) => {
    expect(numberExample(format, 2026)).toBe(example)
  })
})
