/** Standard VAT rates in per cent, by country of the Europe region (2026). */
export const VAT_RATES = {
  at: 20,
  be: 21,
  cz: 21,
  de: 19,
  dk: 25,
  es: 21,
  fi: 25.5,
  fr: 20,
  ie: 23,
  it: 22,
  lu: 17,
  nl: 21,
  pl: 23,
  pt: 23,
  se: 25,
} as const satisfies Record<string, number>

/**
 * One rate for the United States instead of some ten thousand: California's
 * base. A real shop there needs a tax provider.
 */
export const US_SALES_TAX = 7.25

/** Where the shop sells. */
export interface Market {
  name: string
  currency: "eur" | "usd"
  countries: string[]
  taxInclusive: boolean
  delivery: {
    name: string
    code: string
    description: string
    /** Minor units of the market's currency, with or without tax as above. */
    fee: number
  }[]
}

/** The two markets, each with its currency and two ways of delivery. */
export const MARKETS: [europe: Market, unitedStates: Market] = [
  {
    name: "Europe",
    currency: "eur",
    countries: Object.keys(VAT_RATES),
    taxInclusive: true,
    delivery: [
      {
        name: "Standard",
        code: "standard",
        description: "3 to 5 working days, climate-neutral",
        fee: 490,
      },
      {
        name: "Express",
        code: "express",
        description: "1 to 2 working days",
        fee: 1190,
      },
    ],
  },
  {
    name: "United States",
    currency: "usd",
    countries: ["us"],
    taxInclusive: false,
    delivery: [
      {
        name: "Standard",
        code: "standard",
        description: "7 to 10 working days",
        fee: 900,
      },
      {
        name: "Express",
        code: "express",
        description: "3 to 4 working days",
        fee: 2400,
      },
    ],
  },
]
