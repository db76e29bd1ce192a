import { debitTypeOf } from "../domain/pay-by-debit"
import type { SessionResource } from "../resources/types"
import { html, type Markup } from "./html"

const CARDS = [
  ["4242 4242 4242 4242", "succeeds"],
  ["4000 0025 0000 3155", "asks for 3-D Secure"],
  ["4000 0000 0000 0002", "is declined"],
  ["4000 0000 0000 9995", "has insufficient funds"],
  ["4000 0000 0000 0069", "has expired"],
  ["4000 0000 0000 0127", "has a wrong security code"],
  ["4000 0000 0000 0259", "is paid, then disputed"],
  ["4000 0000 0000 5126", "is paid, but refunds fail"],
] as const

const ACCOUNTS = {
  sepa_debit: [
    ["DE89 3704 0044 0532 0130 00", "is debited"],
    ["DE62 3704 0044 0532 0130 01", "cannot be debited"],
  ],
  us_bank_account: [
    ["000123456789", "is debited"],
    ["000111111116", "cannot be debited"],
  ],
} as const

const entry = ([number, meaning]: readonly [string, string]): Markup =>
  html`<dt>${number}</dt>
    <dd>${meaning}</dd>`

/** A folded list of what to type, for those who try the shop out. */
export const testNumbers = (session: SessionResource): Markup => {
  const type = debitTypeOf(session)
  return html`<details>
    <summary>Test numbers</summary>
    <dl>${CARDS.map(entry)} ${type ? ACCOUNTS[type].map(entry) : null}</dl>
    <p class="hint">Any future expiry date, any security code, any name.</p>
  </details>`
}
