import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The invoice of an order, or null while there is none. */
export const findInvoice = async (
  container: MedusaContainer,
  orderId: string
) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "invoice",
    fields: [
      "id",
      "order_id",
      "number",
      "issued_at",
      "currency_code",
      "total_minor",
      "file_id",
      "pdf_sha256",
    ],
    filters: { order_id: orderId, kind: "invoice" },
  })
  return data[0] ?? null
}
