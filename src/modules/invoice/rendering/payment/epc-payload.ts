import { fromMinorUnits } from "../../../../shared/money"
import { readIban } from "./iban"

/** What a SEPA credit transfer needs to be filled in by a banking app. */
export type EpcTransfer = {
  name: string
  iban: string
  bic: string | null
  currency_code: string
  /** Whole minor units, i.e. cents. */
  amount_minor: number
  /** Unstructured remittance information. */
  remittance: string
}

// Bounds of EPC069-12, version 2.1.
const MOST_BYTES = 331
const MOST_NAME = 70
const MOST_REMITTANCE = 140
const MOST_CENTS = 99_999_999_999

const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim()

const cut = (text: string, most: number): string =>
  Array.from(oneLine(text)).slice(0, most).join("")

/**
 * The text of an EPC QR code (EPC069-12, version 002, UTF-8, SCT), or null
 * where the standard allows none: another currency than the euro, an amount
 * outside 0.01 to 999 999 999.99, an IBAN whose check digits do not fit.
 */
export const epcPayload = (transfer: EpcTransfer): string | null => {
  const iban = readIban(transfer.iban)
  const { amount_minor: cents } = transfer
  const inRange = Number.isInteger(cents) && cents > 0 && cents <= MOST_CENTS
  if (transfer.currency_code.toLowerCase() !== "eur" || !inRange || !iban) {
    return null
  }
  const bic = transfer.bic?.replace(/\s/g, "").toUpperCase() ?? ""
  const lines = (name: string) =>
    [
      "BCD",
      "002",
      "1",
      "SCT",
      BIC.test(bic) ? bic : "",
      name,
      iban,
      `EUR${fromMinorUnits(cents, "eur")}`,
      "", // purpose
      "", // structured reference: there is none beside the text below
      cut(transfer.remittance, MOST_REMITTANCE),
    ].join("\n")
  let name = cut(transfer.name, MOST_NAME)
  while (name && Buffer.byteLength(lines(name)) > MOST_BYTES) {
    name = Array.from(name).slice(0, -1).join("")
  }
  return name ? lines(name) : null
}
