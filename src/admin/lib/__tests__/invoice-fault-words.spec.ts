import { describe, expect, it } from "vitest"

import { invoiceFaultWords } from "../invoice-fault-words"

describe("the words for an invoice that is missing", () => {
  it.each([
    ["seller_missing", "seller's data", true],
    ["order_empty", "no lines", false],
    ["totals_mismatch", "contradict", false],
    ["failed", "could not be made", false],
    ["constructor", "could not be made", false],
  ])("of %s say what happened and where the cure is", (code, text, link) => {
    const { title, cure, isInSettings } = invoiceFaultWords(code)
    expect(title).toContain(text)
    expect(cure).not.toBe("")
    expect(isInSettings).toBe(link)
  })
})
