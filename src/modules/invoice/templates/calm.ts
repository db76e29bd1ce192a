import { INVOICE_MARKUP } from "../rendering/template/markup"
import { INVOICE_STYLES } from "../rendering/template/styles"
import type { InvoiceTemplate } from "./contract"

/** The shop's own look: ink on white, one warm paper tone, hairlines. */
export const calm: InvoiceTemplate = {
  id: "calm",
  version: 2,
  title: "Calm",
  markup: INVOICE_MARKUP,
  styles: INVOICE_STYLES,
}
