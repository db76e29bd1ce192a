import { describe, expect, it } from "vitest"

import { MARKETS, VAT_RATES } from "../markets"

describe("the markets", () => {
  it("taxes every European country it sells to", () => {
    const [europe] = MARKETS
    expect(europe.countries).toEqual(Object.keys(VAT_RATES))
    expect(VAT_RATES).toMatchObject({ de: 19, at: 20, fr: 20, it: 22, ie: 23 })
  })

  it("offers a standard and an express delivery in each, at a price", () => {
    for (const { delivery } of MARKETS) {
      expect(delivery.map(({ name }) => name)).toEqual(["Standard", "Express"])
      expect(
        delivery.every(({ fee }) => Number.isInteger(fee) && fee > 0)
      ).toBe(true)
    }
  })

  it("names prices with tax in Europe and without in the States", () => {
    expect(
      MARKETS.map(({ currency, taxInclusive }) => [currency, taxInclusive])
    ).toEqual([
      ["eur", true],
      ["usd", false],
    ])
  })
})
