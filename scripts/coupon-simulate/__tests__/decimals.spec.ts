import { describe, expect, it } from "vitest"

import { readAmount, readPercent } from "../reading/decimals"

describe("amounts in major units", () => {
  it.each([
    ["12.50", "eur", 1250],
    ["12.5", "EUR", 1250],
    ["12.500", "eur", 1250],
    ["0.1", "eur", 10],
    ["0", "eur", 0],
    ["500", "jpy", 500],
    ["1.234", "kwd", 1234],
    [12.5, "eur", 1250],
    [0.07, "eur", 7],
    ["90071992547409.91", "eur", Number.MAX_SAFE_INTEGER],
  ])("%o %s is %i minor units", (written, currency, minor) => {
    expect(readAmount(written, currency, 0, "p")).toEqual({
      ok: true,
      value: minor,
    })
  })

  it.each([
    ["12.505", "eur", "too_many_decimals"],
    ["0.5", "jpy", "too_many_decimals"],
    ["1.2345", "kwd", "too_many_decimals"],
    ["-1", "eur", "malformed_amount"],
    ["1,50", "eur", "malformed_amount"],
    ["€5", "eur", "malformed_amount"],
    ["1e3", "eur", "malformed_amount"],
    ["", "eur", "malformed_amount"],
    [1e21, "eur", "malformed_amount"],
    [12345678901234.56, "eur", "malformed_amount"],
    [Number.NaN, "eur", "malformed_amount"],
    [true, "eur", "malformed_amount"],
    [{ amount: 5 }, "eur", "malformed_amount"],
    ["90071992547409.92", "eur", "amount_too_big"],
    ["0.00", "eur", "amount_too_small"],
  ])("%o %s is refused: %s", (written, currency, code) => {
    expect(readAmount(written, currency, 1, "at.it")).toMatchObject({
      ok: false,
      faults: [{ path: "at.it", code }],
    })
  })

  it("tells how to write it in that currency", () => {
    const read = readAmount("0.5", "jpy", 0, "p")
    expect(read).toMatchObject({
      faults: [
        { message: 'JPY has 0 decimals: write the amount such as "13".' },
      ],
    })
  })
})

describe("percentages", () => {
  it.each([
    ["12.5", 125_000],
    [12.5, 125_000],
    ["100", 1_000_000],
    ["0.0001", 1],
    ["33.3333", 333_333],
    ["033.30000", 333_000],
  ])("%o is %i millionths", (written, ppm) => {
    expect(readPercent(written, "p")).toEqual({ ok: true, value: ppm })
  })

  it.each(["0", "0.0", "100.0001", "101", "1000", "-5", "12.5 %", "", 0.00001])(
    "%o is refused",
    (written) => {
      expect(readPercent(written, "p")).toMatchObject({
        faults: [{ path: "p", code: "malformed_percent" }],
      })
    }
  )
})
