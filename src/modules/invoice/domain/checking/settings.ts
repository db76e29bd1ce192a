import { isInEu } from "../eu-countries"
import { formatFault, seriesOf } from "../invoice-number"
import {
  DEFAULT_SETTINGS,
  ISSUE_MOMENTS,
  TAX_SCHEMES,
  type InvoiceSettings,
} from "../settings"
import type { Seller } from "../seller"
import type { SettingsFault } from "./fault"
import { checkSeller, type SellerInput } from "./seller"

/** Settings as they are typed; what is left out is as the shop has it preset. */
export type SettingsInput = Partial<
  Omit<InvoiceSettings, "seller" | "numbering">
> & {
  seller: SellerInput
  numbering?: Partial<InvoiceSettings["numbering"]> | undefined
}

/** Settings to be saved, or all that is wrong with them. */
export type CheckedSettings =
  | { ok: true; settings: InvoiceSettings }
  | { ok: false; faults: SettingsFault[] }

const LONGEST_FORMAT = 40
const LONGEST_TERMS = 365

const numberingFaults = ({
  invoice,
  credit_note,
}: InvoiceSettings["numbering"]): SettingsFault[] => {
  const faults = Object.entries({ invoice, credit_note }).flatMap(
    ([kind, format]) => {
      const message =
        format.length > LONGEST_FORMAT
          ? `At most ${LONGEST_FORMAT} characters fit on the page.`
          : formatFault(format)
      return message ? [{ field: `numbering.${kind}`, message }] : []
    }
  )
  const isShared =
    seriesOf(invoice, 1).series.toUpperCase() ===
    seriesOf(credit_note, 1).series.toUpperCase()
  return faults.length === 0 && isShared
    ? [
        {
          field: "numbering.credit_note",
          message:
            "Credit notes need a series of their own: begin with other letters than invoices do.",
        },
      ]
    : faults
}

const termsFaults = (days: number | null): SettingsFault[] =>
  days === null ||
  (Number.isInteger(days) && days >= 0 && days <= LONGEST_TERMS)
    ? []
    : [
        {
          field: "payment_terms_days",
          message: `Give a whole number of days from 0 to ${LONGEST_TERMS}, or leave it empty.`,
        },
      ]

const choiceFault = (
  field: string,
  chosen: string,
  choices: readonly string[]
): SettingsFault[] =>
  choices.includes(chosen)
    ? []
    : [{ field, message: `Choose one of ${choices.join(", ")}.` }]

// Art. 226 (3): the number under which the seller supplies. Small businesses
// have no VAT id, but a tax number.
const identityFaults = (seller: Seller, typed: SellerInput): SettingsFault[] =>
  isInEu(seller.country_code) && !typed.vat_id && !typed.tax_number
    ? [
        {
          field: "seller.vat_id",
          message: "Invoices in the EU need the seller's VAT ID or tax number.",
        },
      ]
    : []

/** Checks settings as a whole; each fault names its field and the cure. */
export const checkSettings = (input: SettingsInput): CheckedSettings => {
  const { seller, faults } = checkSeller(input.seller)
  const settings: InvoiceSettings = {
    seller,
    numbering: {
      invoice: (
        input.numbering?.invoice ?? DEFAULT_SETTINGS.numbering.invoice
      ).trim(),
      credit_note: (
        input.numbering?.credit_note ?? DEFAULT_SETTINGS.numbering.credit_note
      ).trim(),
    },
    issue_when: input.issue_when ?? DEFAULT_SETTINGS.issue_when,
    payment_terms_days: input.payment_terms_days ?? null,
    e_invoice: input.e_invoice ?? DEFAULT_SETTINGS.e_invoice,
    tax_scheme: input.tax_scheme ?? DEFAULT_SETTINGS.tax_scheme,
    template: input.template ?? DEFAULT_SETTINGS.template,
  }
  const all = [
    ...faults,
    ...identityFaults(seller, input.seller),
    ...numberingFaults(settings.numbering),
    ...choiceFault("issue_when", settings.issue_when, ISSUE_MOMENTS),
    ...termsFaults(settings.payment_terms_days),
    ...choiceFault("tax_scheme", settings.tax_scheme, TAX_SCHEMES),
  ]
  return all.length > 0 ? { ok: false, faults: all } : { ok: true, settings }
}
