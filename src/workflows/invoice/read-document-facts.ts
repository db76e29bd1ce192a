import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"

import { INVOICE_MODULE } from "../../modules/invoice"
import type {
  DocumentFacts,
  IssuedDocument,
  LedgerFact,
  OrderEdit,
  PaymentFact,
} from "../../modules/invoice/domain/document-facts"
import {
  readSnapshot,
  type StoredSnapshot,
} from "../../modules/invoice/domain/read-snapshot"
import { DEFAULT_SETTINGS } from "../../modules/invoice/domain/settings"
import type { InvoiceSnapshot } from "../../modules/invoice/domain/snapshot"
import type {
  InvoiceModuleService,
  InvoiceRecord,
} from "../../modules/invoice/service"
import { present } from "../../shared/present"
import { ORDER_FIELDS } from "./order-fields"

const iso = (date: Date | string): string => new Date(date).toISOString()

/** A document as issued, and what it says. */
export type ReadDocument = { record: InvoiceRecord; snapshot: InvoiceSnapshot }

const readDocuments = async (
  service: InvoiceModuleService,
  orderId: string
): Promise<ReadDocument[]> => {
  const records = await service.listInvoices(
    { order_id: orderId },
    { take: null, order: { issued_at: "ASC", created_at: "ASC", id: "ASC" } }
  )
  return records.map((record) => ({
    record,
    // Drawing checks the snapshot's hash; nothing else writes that column.
    snapshot: readSnapshot(record.snapshot as unknown as StoredSnapshot),
  }))
}

const issued = ({ record, snapshot }: ReadDocument): IssuedDocument => ({
  id: record.id,
  kind: snapshot.kind,
  cause: snapshot.cause,
  corrects_id: record.corrects_id,
  reason: snapshot.reason,
  total_minor: snapshot.totals.total_minor,
  issued_at: snapshot.issued_at,
  order_version: snapshot.order.version ?? null,
})

const readPayment = async (container: MedusaContainer, orderId: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: payments } = await query.graph({
    entity: "order_payment",
    fields: [
      "paid_at",
      "created_at",
      "total_minor",
      "received_minor",
      "cancel_reason",
    ],
    filters: { order_id: orderId },
  })
  const { data: entries } = await query.graph({
    entity: "payment_entry",
    fields: [
      "id",
      "kind",
      "reference",
      "external_id",
      "amount_minor",
      "detail",
      "happened_at",
    ],
    filters: { order_id: orderId },
    pagination: { order: { created_at: "ASC", id: "ASC" } },
  })
  const [row] = payments
  if (!row) {
    return null
  }
  const payment: PaymentFact = {
    paid_at: row.paid_at ? iso(row.paid_at) : null,
    received_minor: Number(row.received_minor),
    cancel_reason: row.cancel_reason ?? null,
    entries: entries.map((entry): LedgerFact => ({
      id: entry.id,
      kind: entry.kind,
      reference: entry.reference,
      external_id: entry.external_id,
      amount_minor: Number(entry.amount_minor),
      detail: entry.detail ?? null,
      happened_at: iso(entry.happened_at),
    })),
  }
  return {
    payment,
    total_minor: Number(row.total_minor),
    opened_at: iso(row.created_at),
  }
}

const readEdits = async (
  container: MedusaContainer,
  orderId: string,
  since: string
): Promise<OrderEdit[]> => {
  const changes = await container.resolve(Modules.ORDER).listOrderChanges(
    { order_id: orderId },
    {
      select: ["id", "version", "status", "change_type", "confirmed_at"],
      take: null,
    }
  )
  return changes.flatMap((change) => {
    const { id, version, status, change_type, confirmed_at } = change
    const at = confirmed_at ? iso(confirmed_at) : ""
    const isEdit = change_type === "edit" && String(status) === "confirmed"
    return isEdit && at > since ? [{ id, version, confirmed_at: at }] : []
  })
}

/**
 * All that decides on an order's documents, read anew; null for an order that
 * has no payment record and therefore gets none.
 *
 * @throws MedusaError NOT_FOUND for an order that is not there.
 */
export const readDocumentFacts = async (
  container: MedusaContainer,
  orderId: string
) => {
  const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  // Documents first: what changes afterwards is seen, and found stale at issue.
  const documents = await readDocuments(service, orderId)
  const paid = await readPayment(container, orderId)
  if (!paid) {
    return null
  }
  const edits = await readEdits(container, orderId, paid.opened_at)
  const { data: orders } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ORDER_FIELDS,
      filters: { id: orderId },
    })
  const [order] = present(orders)
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no order ${orderId}.`
    )
  }
  const settings = await service.retrieveSettings(order.sales_channel_id)
  const facts: DocumentFacts = {
    payment: paid.payment,
    documents: documents.map(issued),
    edits,
    issue_when: (settings ?? DEFAULT_SETTINGS).issue_when,
  }
  return { facts, documents, order, settings, placed_minor: paid.total_minor }
}

/** See {@link readDocumentFacts}. */
export type DocumentReading = NonNullable<
  Awaited<ReturnType<typeof readDocumentFacts>>
>
