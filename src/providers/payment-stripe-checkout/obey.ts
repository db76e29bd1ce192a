import { MedusaError } from "@medusajs/framework/utils"
import Stripe from "stripe"

import type {
  HostedPaymentCommand,
  HostedPaymentFacts,
} from "../../modules/order-payment/contract"
import { toStripeAmount } from "./amounts"
import type { StripeCheckoutOptions } from "./client"
import { factsOf, intentOf, type StripePayment } from "./facts"
import { inspectPayment } from "./inspect"
import { openCheckout } from "./open-checkout"

/** Stripe and our account there. */
export type StripeAccount = {
  stripe: Stripe
  options: StripeCheckoutOptions
  dashboardUrl: string
}

type Command<T extends HostedPaymentCommand["type"]> = Extract<
  HostedPaymentCommand,
  { type: T }
>

const known = (account: StripeAccount, payment: StripePayment) =>
  factsOf(payment, account.dashboardUrl)

/** What Stripe says of a session now. */
export const inspect = async (
  account: StripeAccount,
  reference: string
): Promise<HostedPaymentFacts> =>
  known(
    account,
    await inspectPayment(account.stripe, account.options, reference)
  )

// What Stripe refuses for good is an answer; anything else may be tried again.
const refusable = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Stripe refused: ${error.code ?? error.message}`
      )
    }
    throw error
  }
}

/** The intent of a reference, needed for what is done to its money. */
const moneyOf = async (
  { stripe, options }: StripeAccount,
  reference: string
): Promise<{ id: string; currency: string; status: string }> => {
  const { session } = await inspectPayment(stripe, options, reference)
  const intent = intentOf(session)
  if (!intent) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Nobody has paid ${reference} yet.`
    )
  }
  return intent
}

const close = async (
  account: StripeAccount,
  { reference }: Command<"close">
) => {
  const facts = await inspect(account, reference)
  if (facts.status === "open") {
    // Completed in this very moment: Stripe refuses, and the facts tell.
    await refusable(account.stripe.checkout.sessions.expire(reference)).catch(
      (error: unknown) => {
        if (!MedusaError.isMedusaError(error)) {
          throw error
        }
      }
    )
  } else if (facts.status === "authorized" && facts.payment_reference) {
    await refusable(
      account.stripe.paymentIntents.cancel(
        facts.payment_reference,
        {},
        { idempotencyKey: `void-${reference}` }
      )
    )
  } else {
    return facts
  }
  return inspect(account, reference)
}

const capture = async (account: StripeAccount, command: Command<"capture">) => {
  const intent = await moneyOf(account, command.reference)
  await refusable(
    account.stripe.paymentIntents.capture(
      intent.id,
      {
        amount_to_capture: toStripeAmount(
          command.amount_minor,
          intent.currency
        ),
      },
      { idempotencyKey: command.key }
    )
  )
  return inspect(account, command.reference)
}

const refund = async (account: StripeAccount, command: Command<"refund">) => {
  const intent = await moneyOf(account, command.reference)
  await refusable(
    account.stripe.refunds.create(
      {
        payment_intent: intent.id,
        amount: toStripeAmount(command.amount_minor, intent.currency),
        metadata: { refund_key: command.key },
      },
      { idempotencyKey: `refund-${command.key}` }
    )
  )
  return inspect(account, command.reference)
}

/** Carries out one command of the contract and answers what is true then. */
export const obey = async (
  account: StripeAccount,
  command: Exclude<HostedPaymentCommand, { type: "accept" }>
): Promise<HostedPaymentFacts> => {
  switch (command.type) {
    case "open":
      return known(account, {
        session: await openCheckout(
          account.stripe,
          command.request,
          account.options.capture_method
        ),
        refunds: [],
        disputes: [],
      })
    case "inspect":
      return inspect(account, command.reference)
    case "close":
      return close(account, command)
    case "capture":
      return capture(account, command)
    case "refund":
      return refund(account, command)
  }
}
