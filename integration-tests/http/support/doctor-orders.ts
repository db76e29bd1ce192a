import { adminClient } from "../../harness/admin-client"
import { withDatabase } from "../../harness/database"
import { stripeSandbox } from "../../harness/stripe-sandbox"
import { waitUntil } from "../../harness/wait"
import { placedOrder } from "./purchase"

/** One order of each kind, by id, as the checks want to look at them. */
export type DoctorOrders = {
  /** Paid with four coupons, invoiced and mailed. */
  paid: string
  /** Paid in a currency whose totals have fractions of a cent. */
  dollars: string
  /** Waits for payment, without coupons. */
  pending: string
  /** Canceled by staff before it was paid; gave its coupons back. */
  canceled: string
  /** Paid, then canceled by staff, and all of it given back. */
  returned: string
}

const CODES = ["DOCTOR-LIMIT", "DOCTOR-USAGE", "DOCTOR-SPEND", "DOCTOR-SHOPPER"]

const tenthOff = (code: string, more: Record<string, unknown>) => ({
  code,
  type: "standard",
  status: "active",
  application_method: {
    type: "percentage",
    target_type: "items",
    allocation: "across",
    value: 10,
    currency_code: "eur",
  },
  ...more,
})

const campaign = (name: string, budget: Record<string, unknown>) => ({
  campaign: { name, campaign_identifier: name, budget },
})

/** A coupon of each way in which core counts their use. */
const makeCoupons = async (): Promise<void> => {
  const admin = await adminClient()
  const promotions = [
    tenthOff("DOCTOR-LIMIT", { limit: 100 }),
    tenthOff(
      "DOCTOR-USAGE",
      campaign("doctor-usage", { type: "usage", limit: 100 })
    ),
    tenthOff(
      "DOCTOR-SPEND",
      campaign("doctor-spend", {
        type: "spend",
        limit: 10_000,
        currency_code: "eur",
      })
    ),
    tenthOff(
      "DOCTOR-SHOPPER",
      campaign("doctor-shopper", {
        type: "use_by_attribute",
        attribute: "customer_email",
        limit: 100,
      })
    ),
  ]
  for (const promotion of promotions) {
    const { status, body } = await admin.post("/admin/promotions", promotion)
    if (status !== 200) {
      throw new Error(`No coupon: ${JSON.stringify(body)}`)
    }
  }
}

const idOf = (displayId: number): Promise<string> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ id: string }>(
      `select id from "order" where display_id = $1`,
      [displayId]
    )
    return rows[0]?.id ?? "none"
  })

/** Waits until so many mails of an order were sent. */
const untilMailed = (orderId: string, event: string): Promise<unknown> =>
  waitUntil(
    () =>
      withDatabase(async (db) => {
        const { rowCount } = await db.query(
          "select 1 from mail_message where subject_id = $1 and event = $2 and status = 'sent'",
          [orderId, event]
        )
        return rowCount
      }),
    { what: `the mail ${event}`, timeoutMs: 120_000 }
  )

const place = async (
  options?: Parameters<typeof placedOrder>[0]
): Promise<{ id: string; redirect_url: string | null }> => {
  const { display_id, redirect_url } = await placedOrder(options)
  return { id: await idOf(display_id), redirect_url }
}

const pay = async (
  options?: Parameters<typeof placedOrder>[0]
): Promise<string> => {
  const { id, redirect_url } = await place(options)
  await stripeSandbox().pay(redirect_url)
  await untilMailed(id, "payment-received")
  return id
}

const cancel = async (id: string): Promise<string> => {
  const admin = await adminClient()
  const { status, body } = await admin.post(`/admin/orders/${id}/cancel`)
  if (status !== 200) {
    throw new Error(`Not canceled: ${JSON.stringify(body)}`)
  }
  await untilMailed(id, "order-canceled")
  return id
}

/** Buys, pays and cancels, until everything that follows is done as well. */
export const makeOrders = async (): Promise<DoctorOrders> => {
  await makeCoupons()
  const paid = await pay({ codes: CODES })
  const dollars = await pay({ currency: "usd", quantity: 1 })
  const { id: pending } = await place()
  const canceled = await cancel((await place({ codes: CODES })).id)
  const returned = await cancel(await pay({ codes: CODES }))
  await untilMailed(returned, "order-refunded")
  return { paid, dollars, pending, canceled, returned }
}
