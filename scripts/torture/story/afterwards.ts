import { createHash } from "node:crypto"
import { patiently, type Patience } from "../patience"
import type { World } from "../world"
import type { Placed } from "./place"
import type { Story, Wish } from "./story"

type Known = { id: string; total: number }

/** An order as the database knows it: its id, and its total in minor units. */
const knownOrder = async (
  { database }: World,
  { display_id }: Placed
): Promise<Known | null> => {
  const { rows } = await database.query<Known>(
    `select o.id, p.total_minor::int as total from "order" o
     join order_payment p on p.order_id = o.id where o.display_id = $1`,
    [display_id]
  )
  return rows[0] ?? null
}

// A uuid that follows from its parts, so that a seed repeats itself.
const keyOf = (...parts: string[]): string => {
  const hex = createHash("sha256").update(parts.join("/")).digest("hex")
  return hex.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    "$1-$2-4$3-8$4-$5"
  )
}

const refund = async (
  { staff }: World,
  story: Story,
  order: Known,
  minor: number,
  patience: Patience
): Promise<void> => {
  const wish: Wish = { minor, answer: "none" }
  const key = keyOf(story.name, String(story.wishes.push(wish)))
  const answer = await patiently(
    () =>
      staff.post(`/admin/orders/${order.id}/order-payment/refund`, {
        amount_minor: minor,
        key,
      }),
    patience
  )
  story.diary.push(`staff refund ${minor}: ${answer?.status ?? "no answer"}`)
  if (answer && answer.status < 500) {
    wish.answer = answer.ok ? "done" : "refused"
  }
}

const dispute = async (
  { service }: World,
  story: Story,
  page: string,
  end: "won" | "lost" | null
): Promise<void> => {
  const opened = await service.dispute(page)
  story.diary.push(opened ? "dispute" : "no dispute")
  if (opened && end) {
    const { status } = await service.closeDispute(opened.id, end)
    story.diary.push(`dispute ${end}: ${status}`)
  }
}

/** Gives the order up for the shopper, as its page offers. */
export const shopperCancels = async (
  { store }: World,
  story: Story,
  order: Placed,
  patience: Patience
): Promise<void> => {
  const answer = await patiently(
    () => store.post(`/store/placed-orders/${order.order_token}/cancel`),
    patience
  )
  story.diary.push(`shopper cancels: ${answer?.status ?? "no answer"}`)
}

/** Asks the shop how the payment stands, as the return page does. */
export const shopperReturns = async (
  { store }: World,
  story: Story,
  order: Placed,
  patience: Patience
): Promise<void> => {
  const answer = await patiently(
    () =>
      store.post<{ order?: { payment_state: string } }>(
        `/store/placed-orders/${order.order_token}/settle`
      ),
    patience
  )
  const state = answer?.ok ? answer.body.order?.payment_state : null
  story.diary.push(`returns: ${state ?? answer?.status ?? "no answer"}`)
}

/** What staff, the service and the bank do to an order that may be paid. */
export const actAfterwards = async (
  world: World,
  story: Story,
  placed: Placed,
  patience: Patience
): Promise<void> => {
  const order = await knownOrder(world, placed)
  const { afterwards, share } = story.plan
  const page = placed.redirect_url
  if (!order || order.total === 0) {
    return
  }
  const part = Math.max(1, Math.floor(order.total * share))
  switch (afterwards) {
    case "nothing":
      return
    case "refund_part":
      return refund(world, story, order, part, patience)
    case "refund_all":
      return refund(world, story, order, order.total, patience)
    case "refund_twice":
      await Promise.all([
        refund(world, story, order, part, patience),
        refund(world, story, order, part, patience),
      ])
      return
    case "staff_cancel": {
      story.staffCancels = true
      const answer = await patiently(
        () => world.staff.post(`/admin/orders/${order.id}/cancel`),
        patience
      )
      story.diary.push(`staff cancels: ${answer?.status ?? "no answer"}`)
      return
    }
    case "refund_at_service": {
      const given = page && (await world.service.refundInDashboard(page, part))
      story.refundedAtService += given ? given.amount : 0
      story.diary.push(`refund at service: ${given ? given.amount : "refused"}`)
      return
    }
    case "dispute_open":
      return page ? dispute(world, story, page, null) : undefined
    case "dispute_won":
    case "dispute_lost": {
      const end = afterwards === "dispute_won" ? "won" : "lost"
      return page ? dispute(world, story, page, end) : undefined
    }
  }
}
