import type {
  SavedSettings,
  SettingsInput,
} from "../../../api/admin/invoice-settings/types"
import { DEFAULT_SETTINGS } from "../../../modules/invoice/domain/settings"

/** What is typed, by the path of its field; a tick is "yes" or "". */
export type SettingsForm = Readonly<Record<string, string>>

/** Texts of the seller, in the order in which the page asks for them. */
const SELLER_TEXTS = [
  ...(["name", "postal_code", "city", "country_code"] as const),
  ...(["vat_id", "tax_number", "register"] as const),
  ...(["bank_name", "iban", "bic"] as const),
  ...(["email", "phone", "website", "footer", "logo", "time_zone"] as const),
]

const presetZone = (): string =>
  Intl.DateTimeFormat().resolvedOptions().timeZone

/** The form of saved settings, or of ones that are still to be made. */
export const formOf = (saved: SavedSettings | null): SettingsForm => {
  const { numbering, ...choices } = saved ?? DEFAULT_SETTINGS
  const seller = saved?.seller
  return {
    ...Object.fromEntries(
      SELLER_TEXTS.map((name) => [`seller.${name}`, seller?.[name] ?? ""])
    ),
    "seller.time_zone": seller?.time_zone ?? presetZone(),
    "seller.address_lines": seller?.address_lines.join("\n") ?? "",
    "numbering.invoice": numbering.invoice,
    "numbering.credit_note": numbering.credit_note,
    issue_when: choices.issue_when,
    payment_terms_days: choices.payment_terms_days?.toString() ?? "",
    e_invoice: choices.e_invoice ? "yes" : "",
    tax_scheme: choices.tax_scheme,
  }
}

const daysOf = (typed: string): number | null =>
  typed === "" ? null : /^\d{1,4}$/.test(typed) ? Number(typed) : NaN

/** What the form says, as it is checked and sent. */
export const inputOf = (form: SettingsForm): SettingsInput => {
  const at = (path: string): string => form[path] ?? ""
  return {
    seller: {
      ...Object.fromEntries(
        SELLER_TEXTS.map((name) => [name, at(`seller.${name}`)])
      ),
      address_lines: at("seller.address_lines").split("\n"),
    },
    numbering: {
      invoice: at("numbering.invoice"),
      credit_note: at("numbering.credit_note"),
    },
    issue_when: at("issue_when") === "placed" ? "placed" : "paid",
    payment_terms_days: daysOf(at("payment_terms_days").trim()),
    e_invoice: at("e_invoice") === "yes",
    tax_scheme:
      at("tax_scheme") === "small_business" ? "small_business" : "standard",
  }
}
