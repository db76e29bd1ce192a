import { buildXml, Profile, validateXsd } from "@stackforge-eu/factur-x"

import type { InvoiceSnapshot } from "../domain/snapshot"
import { fromMinorUnits } from "../../../shared/money"
import type { EInvoiceResult } from "../domain/e-invoice/fault"
import { toEInvoiceInput } from "./input"

/** The profile of Factur-X and ZUGFeRD that is EN 16931 itself. */
export const PROFILE = Profile.EN16931

// Text is escaped, so that this is only ever the element of the totals.
const GRAND_TOTAL = "<ram:GrandTotalAmount>"

/** Tells the rounding (BT-114), which stands before the grand total. */
const withRounding = (
  xml: string,
  { totals, currency_code }: InvoiceSnapshot
): string => {
  const { rounding_minor: rounding } = totals
  const amount = Number(fromMinorUnits(rounding, currency_code)).toFixed(2)
  return rounding === 0
    ? xml
    : xml.replace(
        GRAND_TOTAL,
        `<ram:RoundingAmount>${amount}</ram:RoundingAmount>${GRAND_TOTAL}`
      )
}

// The library writes street and city even where there are none.
const withoutEmpty = (xml: string): string =>
  xml.replace(/<ram:(LineOne|CityName)><\/ram:\1>/g, "")

/**
 * The document as XML (UN/CEFACT CII, profile EN 16931), checked against the
 * schema of Factur-X.
 *
 * @returns the XML, or all that keeps it from being made
 */
export const eInvoiceXml = async (
  snapshot: InvoiceSnapshot
): Promise<EInvoiceResult<string>> => {
  const input = toEInvoiceInput(snapshot)
  if (!input.ok) {
    return input
  }
  const xml = withRounding(
    withoutEmpty(buildXml(input.value, PROFILE)),
    snapshot
  )
  const { valid, errors } = await validateXsd(xml, PROFILE)
  return valid
    ? { ok: true, value: xml }
    : {
        ok: false,
        faults: errors.map(({ message }) => ({
          field: "xml",
          rule: "XSD",
          message: message.trim(),
        })),
      }
}
