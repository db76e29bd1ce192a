import fc from "fast-check"
import { describe, expect, it } from "vitest"

import type { InvoiceSnapshot } from "../../domain/snapshot"
import { eInvoiceXml } from "../xml"
import { anySnapshot, DECIMALS, type Currency } from "./any-snapshot"
import { readXml, type XmlReader } from "./read-xml"

const LINE = "//ram:IncludedSupplyChainTradeLineItem"
const HEAD = "//ram:ApplicableHeaderTradeSettlement"
const TOTALS = `${HEAD}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`
const TAX = `${HEAD}/ram:ApplicableTradeTax`
const ALLOWANCE = `${HEAD}/ram:SpecifiedTradeAllowanceCharge`

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

const keys = ({ texts }: XmlReader, tax: string): string[] => {
  const codes = texts(`${tax}/ram:CategoryCode`)
  const rates = texts(`${tax}/ram:RateApplicablePercent`)
  return codes.map((code, index) => `${code} ${rates[index]}`)
}

/** Everything in hundredths; a rule's name is that of EN 16931. */
const figures = (reader: XmlReader) => {
  const { amounts, texts } = reader
  const total = (name: string) => sum(amounts(`${TOTALS}/ram:${name}`))
  return {
    lines: amounts(`${LINE}//ram:LineTotalAmount`),
    lineKeys: keys(reader, `${LINE}//ram:ApplicableTradeTax`),
    prices: amounts(`${LINE}//ram:ChargeAmount`),
    quantities: texts(`${LINE}//ram:BilledQuantity`).map(Number),
    perQuantity: texts(`${LINE}//ram:NetPriceProductTradePrice`).length,
    allowances: amounts(`${ALLOWANCE}/ram:ActualAmount`),
    allowanceKeys: keys(reader, `${ALLOWANCE}/ram:CategoryTradeTax`),
    bases: amounts(`${TAX}/ram:BasisAmount`),
    taxes: amounts(`${TAX}/ram:CalculatedAmount`),
    taxKeys: keys(reader, TAX),
    rates: texts(`${TAX}/ram:RateApplicablePercent`).map(Number),
    lineTotal: total("LineTotalAmount"),
    allowanceTotal: total("AllowanceTotalAmount"),
    chargeTotal: total("ChargeTotalAmount"),
    basisTotal: total("TaxBasisTotalAmount"),
    taxTotal: total("TaxTotalAmount"),
    rounding: total("RoundingAmount"),
    grandTotal: total("GrandTotalAmount"),
    prepaid: total("TotalPrepaidAmount"),
    due: total("DuePayableAmount"),
  }
}

const check = async (snapshot: InvoiceSnapshot, unit: number) => {
  const xml = await eInvoiceXml(snapshot)
  if (!xml.ok) {
    throw new RangeError(JSON.stringify(xml.faults))
  }
  const f = await readXml(xml.value, figures)
  expect(f.lineTotal, "BR-CO-10").toBe(sum(f.lines))
  expect(f.allowanceTotal - f.chargeTotal, "BR-CO-11, -12").toBe(
    sum(f.allowances)
  )
  expect(f.basisTotal, "BR-CO-13").toBe(
    f.lineTotal - f.allowanceTotal + f.chargeTotal
  )
  expect(f.taxTotal, "BR-CO-14").toBe(sum(f.taxes))
  expect(f.grandTotal, "BR-CO-15").toBe(f.basisTotal + f.taxTotal)
  expect(f.due, "BR-CO-16").toBe(f.grandTotal - f.prepaid + f.rounding)
  expect(new Set(f.taxKeys).size, "one group for each").toBe(f.taxKeys.length)
  f.taxKeys.forEach((key, index) => {
    const of = (values: number[], names: string[]) =>
      sum(values.filter((_, place) => names[place] === key))
    expect(f.bases[index], "BR-S-08, BR-Z-08").toBe(
      of(f.lines, f.lineKeys) - of(f.allowances, f.allowanceKeys)
    )
    // Each tax of the document was rounded by itself, and one that prices
    // include is the rest: so far off at most.
    const exact = (f.bases[index] * f.rates[index]) / 100
    const names = snapshot.taxes.filter(
      ({ rate_percent }) => Number(rate_percent) === f.rates[index]
    ).length
    const factor = snapshot.prices_include_tax ? 1 + f.rates[index] / 100 : 1
    expect(Math.abs(f.taxes[index] - exact), "BR-CO-17").toBeLessThanOrEqual(
      (0.5 * factor * names + 1e-6) * unit
    )
  })
  // The same as the document says, and as was paid.
  const { totals, payment } = snapshot
  expect(f.basisTotal).toBe(totals.net_minor * unit)
  expect(f.taxTotal).toBe(totals.tax_minor * unit)
  expect(f.rounding).toBe(totals.rounding_minor * unit)
  const total = totals.total_minor * unit
  const isOpen = payment.status === "pending"
  expect(f.prepaid).toBe(isOpen ? 0 : total)
  expect(f.due).toBe(isOpen ? total : 0)
}

/** Unit price by quantity, or the price of all of them, is the line's amount. */
const checkPrices = async (snapshot: InvoiceSnapshot, unit: number) => {
  const xml = await eInvoiceXml(snapshot)
  await readXml(xml.ok ? xml.value : "", ({ texts, amounts }) => {
    const lines = amounts(`${LINE}//ram:LineTotalAmount`)
    lines.forEach((line, index) => {
      const at = `${LINE}[${index + 1}]`
      const [price] = amounts(`${at}//ram:ChargeAmount`)
      const [quantity] = texts(`${at}//ram:BilledQuantity`).map(Number)
      const [basis = 1] = texts(`${at}//ram:BasisQuantity`).map(Number)
      const exact = (price * quantity) / basis
      expect(Math.abs(exact - line)).toBeLessThanOrEqual(0.5 * unit)
      expect(price).toBeGreaterThanOrEqual(0)
    })
  })
}

const representable: Currency[] = ["jpy", "eur"]

describe.each(representable)(
  "the figures of an e-invoice in %s",
  (currency) => {
    // Minor units to the hundredths that XML is written in.
    const unit = 100 / 10 ** DECIMALS[currency]

    it.each([
      ["gross", true],
      ["net", false],
    ])(
      "add up at %s prices, and are those of the document",
      async (_, gross) => {
        await fc.assert(
          fc.asyncProperty(anySnapshot(currency, gross), async (snapshot) => {
            await check(snapshot, unit)
            await checkPrices(snapshot, unit)
          }),
          { numRuns: 60 }
        )
      }
    )
  }
)

it("is no e-invoice in a currency of three decimals", async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot("kwd", true), async (snapshot) => {
      const xml = await eInvoiceXml(snapshot)
      expect(xml).toMatchObject({
        ok: false,
        faults: [{ field: "currency_code", rule: "BR-DEC" }],
      })
    }),
    { numRuns: 10 }
  )
})
