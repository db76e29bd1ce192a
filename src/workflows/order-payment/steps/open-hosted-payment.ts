import { Modules } from "@medusajs/framework/utils"
import type {
  MedusaContainer,
  PaymentSessionDTO,
} from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { knownFacts } from "../../../modules/order-payment/contract"
import type { PaymentState } from "../../../modules/order-payment/domain"
import { present } from "../../../shared/present"
import { checkoutRequest, type PayableOrder } from "../checkout-request"

type Session = Pick<
  PaymentSessionDTO,
  "id" | "provider_id" | "currency_code" | "amount" | "data" | "status"
>

type Input = {
  order: PayableOrder & {
    canceled_at?: string | Date | null
    payment_collections?:
      | ({
          id: string
          amount: number
          payment_sessions?: (Session | null)[] | null
        } | null)[]
      | null
  }
  order_page_url: string
  state: PaymentState
}

const PAYABLE: ReadonlySet<PaymentState> = new Set([
  "pending",
  "failed",
] as const)

// The old session stays where it is: money may still reach it.
const sessionToOpen = async (
  container: MedusaContainer,
  collectionId: string,
  sessions: Session[]
): Promise<Session | null> => {
  const unopened = sessions.find((session) => !knownFacts(session.data))
  const [last] = sessions.slice(-1)
  if (unopened || !last) {
    return unopened ?? null
  }
  return container.resolve(Modules.PAYMENT).createPaymentSession(collectionId, {
    provider_id: last.provider_id,
    amount: last.amount,
    currency_code: last.currency_code,
    data: {},
  })
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
  async ({ order, order_page_url, state }: Input, { container }) => {
    const collection = order.payment_collections?.[0]
    if (!collection || order.canceled_at || !PAYABLE.has(state)) {
      return new StepResponse<string | null>(null)
    }

    const sessions = present(collection.payment_sessions)
    const open = sessions
      .map(({ data }) => knownFacts(data))
      .find((facts) => facts?.status === "open" && facts.url)
    if (open) {
      return new StepResponse<string | null>(open.url)
    }

    const session = await sessionToOpen(container, collection.id, sessions)
    if (!session) {
      return new StepResponse<string | null>(null)
    }
    const updated = await container
      .resolve(Modules.PAYMENT)
      .updatePaymentSession({
        id: session.id,
        amount: session.amount,
        currency_code: session.currency_code,
        data: {
          ...session.data,
          command: {
            type: "open",
            request: checkoutRequest(order, session.id, order_page_url),
          },
        },
      })
    return new StepResponse<string | null>(
      knownFacts(updated.data)?.url ?? null
    )
  }
)
