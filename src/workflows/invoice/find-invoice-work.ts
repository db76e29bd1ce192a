import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const BATCH = 20
const PAGE = 200
const MAX_PAGES = 10
// The event does the work at once; the sweep looks for what it left undone.
const GRACE_MS = 30_000

type OrderIds = { order_id: string }[]

const idsOf = (rows: OrderIds): string[] => rows.map((row) => row.order_id)

/**
 * Orders whose invoice or PDF is missing, at most 20: attempts that failed and
 * are due again, invoices without PDF, and paid orders without invoice. The
 * last are sought from the newest back, until a page of them is complete.
 */
export const findInvoiceWork = async (
  container: MedusaContainer,
  now = new Date()
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const before = new Date(now.getTime() - GRACE_MS)

  const { data: due } = await query.graph({
    entity: "invoice_fault",
    fields: ["order_id"],
    filters: { next_attempt_at: { $lte: now } },
    pagination: { take: BATCH, order: { next_attempt_at: "ASC" } },
  })
  const { data: undrawn } = await query.graph({
    entity: "invoice",
    fields: ["order_id"],
    filters: { file_id: null, issued_at: { $lte: before } },
    pagination: { take: BATCH, order: { issued_at: "ASC" } },
  })
  const fresh = await withoutFault(idsOf(undrawn))
  const missing: string[] = []
  for (let page = 0; page < MAX_PAGES && missing.length < BATCH; page++) {
    const { data: paid } = await query.graph({
      entity: "order_payment",
      fields: ["order_id"],
      // Also what was refunded or disputed since.
      filters: { paid_at: { $lte: before } },
      pagination: {
        skip: page * PAGE,
        take: PAGE,
        order: { paid_at: "DESC" },
      },
    })
    const { data: invoiced } = await query.graph({
      entity: "invoice",
      fields: ["order_id"],
      filters: { order_id: idsOf(paid), kind: "invoice" },
    })
    const have = new Set(idsOf(invoiced))
    const lacking = idsOf(paid).filter((id) => !have.has(id))
    missing.push(...(await withoutFault(lacking)))
    if (lacking.length === 0 || paid.length < PAGE) {
      break
    }
  }
  return [...new Set([...idsOf(due), ...fresh, ...missing])].slice(0, BATCH)

  /** Those that have failed before wait for their own time. */
  async function withoutFault(orderIds: string[]): Promise<string[]> {
    if (orderIds.length === 0) {
      return []
    }
    const { data: faults } = await query.graph({
      entity: "invoice_fault",
      fields: ["order_id"],
      filters: { order_id: orderIds },
    })
    const faulty = new Set(idsOf(faults))
    return orderIds.filter((id) => !faulty.has(id))
  }
}
