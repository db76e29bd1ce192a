import BigNumber from "bignumber.js"

import { roundMinor } from "./allocate"
import type { LineWithDiscounts } from "./lines"
import type { InvoiceDiscount, InvoiceLine, InvoiceTax } from "./snapshot"
import { taxFactor, taxKey } from "./tax-category"

/** Tax by rate on the summed base, highest rate first. */
export const summariseTaxes = (
  lines: readonly InvoiceLine[],
  gross: boolean
): InvoiceTax[] => {
  const bases = new Map<string, { tax: InvoiceLine["tax"]; base: number }>()
  for (const { tax, amount_minor } of lines) {
    const base = bases.get(taxKey(tax))?.base ?? 0
    bases.set(taxKey(tax), { tax, base: base + amount_minor })
  }
  return [...bases.values()]
    .map(({ tax, base }) => {
      const factor = taxFactor(tax)
      const net = gross ? roundMinor(new BigNumber(base).div(factor)) : base
      const sum = gross ? base : roundMinor(new BigNumber(base).times(factor))
      return {
        ...tax,
        net_minor: net,
        tax_minor: sum - net,
        gross_minor: sum,
      }
    })
    .sort((a, b) => Number(b.rate_percent) - Number(a.rate_percent))
}

/** What each coupon code took off the whole order, in order of appearance. */
export const summariseDiscounts = (
  lines: readonly LineWithDiscounts[]
): InvoiceDiscount[] => {
  const byCode = new Map<string | null, number>()
  for (const { code, amount_minor } of lines.flatMap((l) => l.discounts)) {
    byCode.set(code, (byCode.get(code) ?? 0) + amount_minor)
  }
  return [...byCode.entries()].map(([code, amount_minor]) => ({
    code,
    amount_minor,
  }))
}

/**
 * How far the sum of taxes rounded by rate may lie from the order's total,
 * which core rounds once: less than a unit for each rate and one for the base.
 * Gross prices leave nothing over, as the tax is taken out of them.
 */
export const roundingLimit = (taxes: readonly unknown[], gross: boolean) =>
  gross ? 0 : taxes.length + 1
