import { DEFAULT_FORMATS, type NumberFormat } from "./invoice-number"
import type { Seller } from "./seller"
import { DEFAULT_TEMPLATE_ID } from "./template-version"
import type { DocumentKind } from "./snapshot"

/** Code of the seller whose settings hold wherever no others do. */
export const DEFAULT_SELLER = "default"

/** When an order's invoice is issued: once it is paid, or at its placing. */
export const ISSUE_MOMENTS = ["paid", "placed"] as const

/** Whether the seller charges VAT, or is exempt as a small business. */
export const TAX_SCHEMES = ["standard", "small_business"] as const

/** What a merchant decides about the documents of one seller. */
export type InvoiceSettings = {
  seller: Seller
  numbering: Record<DocumentKind, NumberFormat>
  issue_when: (typeof ISSUE_MOMENTS)[number]
  /** Days from issue until an open invoice is due; null where it does not say. */
  payment_terms_days: number | null
  /** Whether the PDF carries a Factur-X (ZUGFeRD) file. */
  e_invoice: boolean
  tax_scheme: (typeof TAX_SCHEMES)[number]
  /** Id of the look: the shop's own, a plugin's or one of the merchant's. */
  template: string
}

/**
 * Settings as documents are made by them.
 *
 * @property template_version of the look that is chosen, as documents name it
 */
export type SettingsInForce = InvoiceSettings & { template_version: string }

/**
 * Settings as they were saved. A version is never changed: saving adds one.
 *
 * @property seller_code {@link DEFAULT_SELLER}, or the id of the sales channel
 * whose orders the seller invoices
 * @property created_by who saved it; null where the shop itself did
 */
export type SavedSettings = InvoiceSettings & {
  seller_code: string
  version: number
  created_by: string | null
  created_at: string
}

/** What holds beside the seller's data until a merchant decides otherwise. */
export const DEFAULT_SETTINGS = {
  numbering: { ...DEFAULT_FORMATS },
  issue_when: "paid",
  payment_terms_days: null,
  e_invoice: false,
  tax_scheme: "standard",
  template: DEFAULT_TEMPLATE_ID,
} as const satisfies Omit<InvoiceSettings, "seller">
