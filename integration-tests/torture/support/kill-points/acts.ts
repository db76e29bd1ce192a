import {
  actAfterwards,
  shopperCancels,
  shopperReturns,
} from "../../../../scripts/torture/story/afterwards"
import { payOrder, settleDebit } from "../../../../scripts/torture/story/pay"
import { clickPlace } from "../../../../scripts/torture/story/place"
import type { Plan } from "../../../../scripts/torture/story/plan-story"
import { waitUntil } from "../../../harness/wait"
import type { Stage } from "./kill-case"

const ONCE = { tries: 1, waitMs: 0 }
const PATIENT = { tries: 10, waitMs: 500 }

const placedOf = ({ placed, story }: Stage) => {
  if (!placed) {
    throw new Error(`${story.name} has no order: ${story.diary.join(", ")}`)
  }
  return placed
}

const orderIdOf = async ({ world, placed }: Stage): Promise<string> => {
  const { rows } = await world.database.query<{ id: string }>(
    `select id from "order" where display_id = $1`,
    [placed?.display_id]
  )
  return rows[0]?.id ?? ""
}

/** Places the cart; the answer may never come. */
export const place = async (stage: Stage): Promise<void> => {
  stage.placed = await clickPlace(stage.world, stage.story, stage.cart, ONCE)
  stage.orderId = await orderIdOf(stage)
}

/** Places it, also if that fails at first: the dead server may still hold it. */
export const placeAgain = async (stage: Stage): Promise<void> => {
  const { world, story, cart } = stage
  await waitUntil(
    async () => {
      stage.placed = await clickPlace(world, story, cart, PATIENT)
      return stage.placed !== null
    },
    { timeoutMs: 60_000, everyMs: 1_000, what: `${story.name} to be placed` }
  )
  stage.orderId = await orderIdOf(stage)
}

/** Pays at the service, which tells nobody. */
export const payAtService =
  (change: Partial<Plan> = {}) =>
  async (stage: Stage): Promise<void> => {
    Object.assign(stage.story.plan, change)
    await payOrder(stage.world, stage.story, placedOf(stage), PATIENT)
  }

/** Comes back from the payment page; the shop looks how it went. */
export const settle = (stage: Stage): Promise<void> =>
  shopperReturns(stage.world, stage.story, placedOf(stage), ONCE)

/** Lets the shop look until an order is so. */
export const settleUntil =
  (...states: readonly string[]) =>
  (stage: Stage): Promise<unknown> =>
    waitUntil(
      async () => {
        await settle(stage)
        const { rows } = await stage.world.database.query<{ state: string }>(
          "select state from order_payment where order_id = $1",
          [stage.orderId]
        )
        return states.includes(rows[0]?.state ?? "")
      },
      { what: `${stage.story.name} to be ${states.join(" or ")}` }
    )

/** Lets the order's documents be drawn, and the mail about its money be sent. */
export const untilInvoiced = ({ world, orderId, story }: Stage) =>
  waitUntil(
    async () => {
      const { rowCount } = await world.database.query(
        `select from invoice i join mail_message m on m.subject_id = i.order_id
           and m.event = 'payment-received' and m.status = 'sent'
         where i.order_id = $1 and i.file_id is not null`,
        [orderId]
      )
      return rowCount === 1
    },
    { timeoutMs: 60_000, what: `${story.name} to have its invoice` }
  )

/** The shopper gives the order up. */
export const cancel = (stage: Stage): Promise<void> =>
  shopperCancels(stage.world, stage.story, placedOf(stage), ONCE)

/** Staff, the bank or the service do something to a paid order. */
export const after =
  (afterwards: Plan["afterwards"]) =>
  (stage: Stage): Promise<void> => {
    Object.assign(stage.story.plan, { afterwards, share: 0.25 })
    return actAfterwards(stage.world, stage.story, placedOf(stage), ONCE)
  }

/** The bank says yes, or no. */
export const debitEnds =
  (outcome: "succeeded" | "failed") =>
  ({ world, story }: Stage): Promise<void> =>
    settleDebit(world, story, outcome)

/** The time to pay runs out before the bank has said anything. */
export const runOut = ({ world, orderId }: Stage): Promise<unknown> =>
  world.database.query(
    "update order_payment set hold_until = now() where order_id = $1",
    [orderId]
  )

/** Nothing is left of what the order wanted. */
export const sellOut = async (stage: Stage): Promise<void> => {
  await stage.world.database.query(
    `update inventory_level v set stocked_quantity = v.reserved_quantity,
       raw_stocked_quantity = jsonb_build_object(
         'value', v.reserved_quantity::text, 'precision', 20)
     from product_variant_inventory_item l
     where l.inventory_item_id = v.inventory_item_id and l.variant_id = $1`,
    [stage.world.goods.plenty]
  )
}

// The service tells the shop that a page was paid, once.
const tell = async ({ world }: Stage, page: string | null) => {
  const event = await world.service.eventOf(page, "checkout.session.completed")
  return world.service.deliver(event.id)
}

/** The shop hears that its page was paid. */
export const tellPaid = (stage: Stage): Promise<unknown> =>
  tell(stage, placedOf(stage).redirect_url)

/** A page of an old tab is paid as well; the shop does not know of it. */
export const paySecondPage = async (stage: Stage): Promise<void> => {
  const { service } = stage.world
  stage.secondPage = await service.duplicate(placedOf(stage).redirect_url)
  const { ok } = await service.pay(stage.secondPage)
  stage.story.payments += ok ? 1 : 0
}

/** The shop hears of that one. */
export const tellSecondPaid = (stage: Stage): Promise<unknown> =>
  tell(stage, stage.secondPage)

/** Does one after the other. */
export const first =
  (...acts: readonly ((stage: Stage) => Promise<unknown>)[]) =>
  async (stage: Stage): Promise<void> => {
    for (const act of acts) {
      await act(stage)
    }
  }
