import { describe, expect, it } from "vitest"

import {
  DEFAULT_FORMATS,
  formatFault,
  formatInvoiceNumber,
  seriesOf,
} from "../invoice-number"

describe("formatInvoiceNumber", () => {
  it.each([
    [DEFAULT_FORMATS.invoice, 1, "INV-2026-00001"],
    [DEFAULT_FORMATS.invoice, 123456, "INV-2026-123456"],
    [DEFAULT_FORMATS.credit_note, 7, "CN-2026-00007"],
    ["R{YY}/{000}", 42, "R26/042"],
    ["RE{0}", 42, "RE42"],
  ])("%s, number %d: %s", (format, sequence, number) => {
    expect(formatInvoiceNumber(format, 2026, sequence)).toBe(number)
  })
})

describe("seriesOf", () => {
  it.each([
    ["INV-{YYYY}-{00000}", "INV", 2026],
    ["INV/{YY}.{000}", "INV", 2026],
    ["CN-{YYYY}-{00000}", "CN", 2026],
    ["RE{0}", "RE", 0],
  ])("%s counts on %s of %d", (format, series, year) => {
    expect(seriesOf(format, 2026)).toEqual({ series, year })
  })
})

describe("formatFault", () => {
  it.each(["INV-{YYYY}-{00000}", "R{YY}/{000}", "2{0}", "A.B_{0000}-{YYYY}"])(
    "takes %s",
    (format) => {
      expect(formatFault(format)).toBeNull()
    }
  )

  it.each([
    ["INV-{YYYY}", "running number"],
    ["INV-{000}-{00}", "running number"],
    ["INV-{YYYY}-{YY}-{000}", "year once"],
    ["INV-{MM}-{000}", "letters, digits"],
    ["INV <b>{000}", "letters, digits"],
    ["{YYYY}-{000}", "begin with"],
    ["-{000}", "begin with"],
    ["", "running number"],
  ])("refuses %s", (format, why) => {
    expect(formatFault(format)).toContain(why)
  })
})
