import { checkAccountForm } from "../domain/account-form"
import { checkCardForm } from "../domain/card-form"
import { payByCard, type PayResult } from "../domain/pay-by-card"
import { debitTypeOf, payByDebit } from "../domain/pay-by-debit"
import type { SessionResource } from "../resources/types"
import type { World } from "../world"

interface WrongForm {
  errors: Record<string, string>
}

const emailErrors = (
  session: SessionResource,
  email: string
): Record<string, string> =>
  session.customer_email || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
    ? {}
    : { email: "Enter an email address, such as you@example.com." }

/** Pays a session with what was sent from its page. */
export const payFromForm = (
  session: SessionResource,
  values: Record<string, string>,
  world: World
): PayResult | WrongForm => {
  if (session.status !== "open") {
    return { kind: "closed" }
  }
  const email = (values.email ?? "").trim()
  const wrongEmail = emailErrors(session, email)
  const refuse = (errors: Record<string, string>): WrongForm => ({
    errors: { ...wrongEmail, ...errors },
  })
  const emailIsWrong = Object.keys(wrongEmail).length > 0
  const debit = debitTypeOf(session)
  if (debit && values.method === "bank_debit") {
    const checked = checkAccountForm(debit, values)
    if (!checked.ok || emailIsWrong) {
      return refuse(checked.ok ? {} : checked.errors)
    }
    const { account, holder } = checked.value
    return payByDebit(session, account, { name: holder, email }, world)
  }
  const checked = checkCardForm(values, new Date(world.nowMs()))
  if (!checked.ok || emailIsWrong) {
    return refuse(checked.ok ? {} : checked.errors)
  }
  const { name, ...card } = checked.value
  return payByCard(session, card, { name, email: email || null }, world)
}
