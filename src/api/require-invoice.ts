import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import {
  findInvoice,
  type FoundDocument,
} from "../workflows/invoice/find-invoice"

/**
 * The invoice that holds for an order.
 *
 * @throws MedusaError NOT_FOUND while the order has none.
 */
export const requireInvoice = async (
  container: MedusaContainer,
  orderId: string
): Promise<FoundDocument> => {
  const invoice = await findInvoice(container, orderId)
  if (!invoice) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no invoice yet: it is issued when the order is paid."
    )
  }
  return invoice
}
