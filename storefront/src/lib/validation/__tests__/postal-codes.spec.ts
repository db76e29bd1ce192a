import { describe, expect, it } from "vitest"
import { postalCodeFault } from "../postal-codes"

describe("postalCodeFault", () => {
  it.each([
    ["10115", "de"],
    ["1010", "AT"],
    ["D02 X285", "ie"],
    ["D6W XY00", "ie"],
    ["00-950", "pl"],
    ["1100-148", "pt"],
    [" 94103-1234 ", "us"],
    ["SW1A 1AA", "gb"],
  ])("accepts %s in %s", (code, country) => {
    expect(postalCodeFault(code, country)).toBeNull()
  })

  it.each([
    ["1011", "de"],
    ["101155", "de"],
    ["00950", "pl"],
    ["9410", "us"],
    ["!", "gb"],
  ])("refuses %s in %s", (code, country) => {
    expect(postalCodeFault(code, country)).toEqual(expect.any(String))
  })
})
