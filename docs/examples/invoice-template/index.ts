import type { InvoiceTemplate } from "../../../src/modules/invoice/templates/contract"
import { LETTER_MARKUP } from "./markup"
import { LETTER_STYLES } from "./styles"

/**
 * A plain business letter: address in the window, one table, no colours. In
 * your plugin, hand it to the invoice module by its option `templates`.
 */
export const letter: InvoiceTemplate = {
  id: "letter",
  version: 1,
  title: "Letter",
  markup: LETTER_MARKUP,
  styles: LETTER_STYLES,
}
