import { DEFAULT_ACCOUNT, lookUpAccount } from "../domain/bank-debits"
import {
  authenticateCard,
  payByCard,
  type PayResult,
} from "../domain/pay-by-card"
import { debitTypeOf, payByDebit } from "../domain/pay-by-debit"
import { StripeApiError } from "../http/errors"
import type { SessionResource } from "../resources/types"
import type { World } from "../world"

interface TestPayment {
  card?: string
  method?: "card" | "bank_debit"
  account?: string
  authenticate?: "complete" | "fail"
  late?: boolean
}

const PAYER = { name: "Test Shopper", email: "shopper@example.com" }
const DEFAULT_CARD = "4242424242424242"

const payByAccount = (
  session: SessionResource,
  number: string | undefined,
  world: World
): PayResult => {
  const type = debitTypeOf(session)
  if (!type) {
    throw new StripeApiError("This session offers no bank debit.", {
      param: "method",
    })
  }
  const account = lookUpAccount(type, number ?? DEFAULT_ACCOUNT[type])
  if (!account) {
    throw new StripeApiError(`Not a test account: ${number ?? ""}`, {
      param: "account",
    })
  }
  return payByDebit(session, account, PAYER, world)
}

/** Turns time back for a payment that was under way when it ran out. */
const reopen = (session: SessionResource): void => {
  if (session.status === "expired") {
    session.status = "open"
    session.payment_intent = null
  }
}

/** Pays as a shopper would on the hosted page, without one. */
export const payForTest = (
  session: SessionResource,
  payment: TestPayment,
  world: World
): PayResult => {
  if (payment.late) {
    reopen(session)
  }
  if (payment.method === "bank_debit") {
    return payByAccount(session, payment.account, world)
  }
  const result = payByCard(
    session,
    {
      number: (payment.card ?? DEFAULT_CARD).replace(/\D/g, ""),
      exp_month: 12,
      exp_year: new Date(world.nowMs()).getUTCFullYear() + 4,
    },
    PAYER,
    world
  )
  return result.kind === "authenticate"
    ? authenticateCard(session, payment.authenticate ?? "complete", world)
    : result
}
