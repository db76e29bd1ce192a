import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
} from "@medusajs/medusa/core-flows"

import { readRows } from "./context"
import type { SeedContext } from "./context"
import { MARKETS, US_SALES_TAX, VAT_RATES } from "./markets"

const PAYMENT_PROVIDER = "pp_stripe-checkout_stripe-checkout"

/** The two regions, with hosted payment and the right kind of prices. */
export const ensureRegions = async (context: SeedContext): Promise<void> => {
  const regions = await readRows<{ name: string }>(context, "region", ["name"])
  const known = new Set(regions.map(({ name }) => name))
  const missing = MARKETS.filter(({ name }) => !known.has(name))
  if (missing.length === 0) {
    return
  }
  await createRegionsWorkflow(context.container).run({
    input: {
      regions: missing.map((market) => ({
        name: market.name,
        currency_code: market.currency,
        countries: market.countries,
        is_tax_inclusive: market.taxInclusive,
        automatic_taxes: true,
        payment_providers: [PAYMENT_PROVIDER],
      })),
    },
  })
}

/** A tax region with its standard rate for every country sold to. */
export const ensureTaxes = async (context: SeedContext): Promise<void> => {
  const regions = await readRows<{ country_code: string }>(
    context,
    "tax_region",
    ["country_code"]
  )
  const known = new Set(regions.map(({ country_code }) => country_code))
  const vat = Object.entries(VAT_RATES).map(([country, rate]) => ({
    country,
    name: "VAT",
    code: `vat-${country}`,
    rate,
  }))
  const all = [
    ...vat,
    { country: "us", name: "Sales tax", code: "sales-us", rate: US_SALES_TAX },
  ]
  const missing = all.filter(({ country }) => !known.has(country))
  if (missing.length === 0) {
    return
  }
  await createTaxRegionsWorkflow(context.container).run({
    input: missing.map(({ country, name, code, rate }) => ({
      country_code: country,
      provider_id: "tp_system",
      default_tax_rate: { name, code, rate },
    })),
  })
}
