import { adminClient } from "../../harness/admin-client"
import { withDatabase } from "../../harness/database"
import { storeClient } from "../../harness/store-client"
import { waitUntil } from "../../harness/wait"
import { booksOf } from "./books"

/** A document of an order as its page lists it; the total in minor units. */
export type ListedDocument = {
  id: string
  kind: "invoice" | "credit_note"
  number: string
  total_minor: number
  has_pdf: boolean
  corrects: string | null
  links: { pdf: string | null; xml: string | null }
}

/** The documents that the shopper's link shows. */
export const documentsOf = async (order: {
  order_token: string
}): Promise<ListedDocument[]> => {
  const { body } = await storeClient().get<{ documents: ListedDocument[] }>(
    `/store/placed-orders/${order.order_token}/documents`
  )
  return body.documents
}

/** Where the API answers to a link to the storefront. */
export const linkedPath = (url: string | null): string => {
  const { pathname, search } = new URL(url ?? "http://none")
  return `/store${pathname}${search}`
}

/** The newest invoice of an order as its shopper gets it. */
export const downloadInvoice = async (order: { order_token: string }) => {
  const invoices = (await documentsOf(order)).filter(
    ({ kind }) => kind === "invoice"
  )
  return storeClient().download(linkedPath(invoices.at(-1)?.links.pdf ?? null))
}

/** `invoice 2480`, `credit_note 500` …, once there are as many with PDF. */
export const untilDocuments = (
  order: { order_token: string },
  count: number,
  options: { timeoutMs?: number } = {}
): Promise<string[]> =>
  waitUntil(
    async () => {
      const documents = await documentsOf(order)
      return documents.length >= count &&
        documents.every((each) => each.has_pdf)
        ? documents.map((each) => `${each.kind} ${each.total_minor}`)
        : null
    },
    { what: `an order to have ${count} documents`, ...options }
  )

/** What is stored of an order's documents. */
export const storedDocuments = (displayId: number) =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{
      kind: string
      cause: string
      total_minor: number
      reason: string | null
      status: string
      taxes: { net_minor: number; tax_minor: number; gross_minor: number }[]
    }>(
      `select i.kind, i.cause, i.total_minor::int as total_minor,
         i.snapshot->>'reason' as reason,
         i.snapshot->'payment'->>'status' as status,
         i.snapshot->'taxes' as taxes
       from invoice i join "order" o on o.id = i.order_id
       where o.display_id = $1 order by i.issued_at, i.created_at, i.id`,
      [displayId]
    )
    return rows
  })

/**
 * Staff set how many there are of an order's first article.
 *
 * @returns what the order costs now, in minor units, refunds left out
 */
export const editQuantity = async (
  displayId: number,
  quantity: number
): Promise<number> => {
  const admin = await adminClient()
  const { order_id } = await booksOf(displayId)
  const must = async <T>(path: string, body: object): Promise<T> => {
    const answer = await admin.post<T>(path, body)
    if (answer.status >= 300) {
      throw new Error(
        `${path}: ${answer.status} ${JSON.stringify(answer.body)}`
      )
    }
    return answer.body
  }
  type Order = {
    order: {
      item_total: number
      shipping_total: number
      items: { id: string }[]
    }
  }
  const read = () =>
    admin.get<Order>(
      `/admin/orders/${order_id}?fields=item_total,shipping_total,*items`
    )
  const before = await read()
  const item = before.body.order.items[0]?.id
  await must("/admin/order-edits", { order_id })
  await must(`/admin/order-edits/${order_id}/items/item/${item}`, { quantity })
  await must(`/admin/order-edits/${order_id}/request`, {})
  await must(`/admin/order-edits/${order_id}/confirm`, {})
  const { body } = await read()
  return Math.round((body.order.item_total + body.order.shipping_total) * 100)
}

/** Refuses every new credit note of an order while something is done. */
export const whileCreditNotesFail = async (
  orderId: string,
  act: () => Promise<void>
): Promise<void> => {
  await withDatabase(async (db) => {
    await db.query(`create or replace function refuse_for_test() returns trigger
      language plpgsql as $$ begin raise exception 'refused for a test'; end $$`)
    await db.query(`create trigger refuse_for_test before insert on invoice
      for each row when (new.order_id = '${orderId}' and new.kind = 'credit_note')
      execute function refuse_for_test()`)
  })
  try {
    await act()
  } finally {
    await withDatabase((db) =>
      db.query(`drop function refuse_for_test cascade`)
    )
  }
}
