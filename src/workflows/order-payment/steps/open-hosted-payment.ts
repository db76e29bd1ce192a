import { Modules } from "@medusajs/framework/utils"
import type {
  MedusaContainer,
  PaymentSessionDTO,
} from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ORDER_PAYMENT_MODULE } from "../../../modules/order-payment"
import { knownFacts } from "../../../modules/order-payment/contract"
import { isStale, pageExpiry } from "../../../modules/order-payment/domain"
import type OrderPaymentModuleService from "../../../modules/order-payment/service"
import { present } from "../../../shared/present"
import { checkoutRequest, type PayableOrder } from "../checkout-request"
import type { Settled } from "../settle/settle"

type Session = Pick<
  PaymentSessionDTO,
  "id" | "provider_id" | "currency_code" | "amount" | "data" | "status"
> & { created_at?: string | Date }

type Input = {
  order: PayableOrder & {
    canceled_at?: string | Date | null
    payment_collections?:
      | ({
          id: string
          payment_sessions?: (Session | null)[] | null
        } | null)[]
      | null
  }
  hold_until: string | Date | null
  order_page_url: string
  settled: Pick<Settled, "state" | "total_minor" | "cancel_reason">
}

const createdAt = (session: Session): Date =>
  new Date(session.created_at ?? Date.now())

const canBeOpened = (session: Session, now: Date): boolean =>
  !knownFacts(session.data) && !isStale(createdAt(session), now)

// The old session stays where it is: money may still reach it.
const sessionToOpen = async (
  container: MedusaContainer,
  collectionId: string,
  sessions: Session[]
): Promise<Session | null> => {
  const fresh = sessions.find((session) => canBeOpened(session, new Date()))
  const [last] = sessions.slice(-1)
  if (fresh || !last) {
    return fresh ?? null
  }
  return container.resolve(Modules.PAYMENT).createPaymentSession(collectionId, {
    provider_id: last.provider_id,
    amount: last.amount,
    currency_code: last.currency_code,
    data: {},
  })
}

// Two tabs, even in two processes whose lock failed, agree on one page: the
// claim's row is unique. A claim of a session that has ended is worth nothing.
const claimed = async (
  container: MedusaContainer,
  orderId: string,
  wanted: Session,
  sessions: Session[]
): Promise<Session> => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  const holder = await service.claimLivePayment(orderId, wanted.id)
  if (holder === wanted.id) {
    return wanted
  }
  const other = sessions.find((session) => session.id === holder)
  if (other && canBeOpened(other, new Date())) {
    return other
  }
  await service.releaseLivePayment(orderId, [holder])
  await service.claimLivePayment(orderId, wanted.id)
  return wanted
}

export const openHostedPaymentStepId = "open-hosted-payment-step"

/**
 * Answers the address of the order's payment page: the page that is open
 * already, or a new one. Null where there is nothing (more) to pay.
 *
 * No compensation: a page that was opened and not told to anyone is found
 * again by its idempotency key.
 */
export const openHostedPaymentStep = createStep(
  openHostedPaymentStepId,
  async (input: Input, { container }) => {
    const { order, order_page_url, settled } = input
    const collection = order.payment_collections?.[0]
    const isPayable =
      settled.state === "pending" &&
      !settled.cancel_reason &&
      !order.canceled_at
    if (!collection || !isPayable) {
      return new StepResponse<string | null>(null)
    }

    const sessions = present(collection.payment_sessions)
    const open = sessions
      .map(({ data }) => knownFacts(data))
      .find((facts) => facts?.status === "open" && facts.url)
    if (open) {
      return new StepResponse<string | null>(open.url)
    }

    const wanted = await sessionToOpen(container, collection.id, sessions)
    if (!wanted) {
      return new StepResponse<string | null>(null)
    }
    const session = await claimed(container, order.id, wanted, sessions)
    const request = checkoutRequest(order, {
      payment_session_id: session.id,
      amount_minor: settled.total_minor,
      expires_at: pageExpiry({
        created_at: createdAt(session),
        hold_until: input.hold_until ? new Date(input.hold_until) : null,
      }),
      order_page_url,
    })
    const updated = await container
      .resolve(Modules.PAYMENT)
      .updatePaymentSession({
        id: session.id,
        amount: session.amount,
        currency_code: session.currency_code,
        data: { ...session.data, command: { type: "open", request } },
      })
    const facts = knownFacts(updated.data)
    if (facts?.expires_at) {
      const service: OrderPaymentModuleService =
        container.resolve(ORDER_PAYMENT_MODULE)
      await service.extendHold(order.id, facts.expires_at)
    }
    return new StepResponse<string | null>(facts?.url ?? null)
  }
)
