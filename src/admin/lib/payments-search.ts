import type { PaymentState } from "./payment-types"
import { STATE_BADGES } from "./payment-words"

/** Rows on one page of the list. */
export const PAGE_SIZE = 20

/** What the list's address asks for; `page` counts from 0. */
export type PaymentsSearch = { state: PaymentState[]; q: string; page: number }

const isState = (text: string): text is PaymentState =>
  Object.hasOwn(STATE_BADGES, text)

/** Reads the list's address; what is not understood is left out. */
export const readSearch = (search: URLSearchParams): PaymentsSearch => {
  const page = Number(search.get("page") ?? "1")
  return {
    state: search.getAll("state").filter(isState),
    q: search.get("q") ?? "",
    page: Number.isSafeInteger(page) && page > 0 ? page - 1 : 0,
  }
}

/** Writes the list's address, so that it can be shared and come back to. */
export const writeSearch = (wanted: PaymentsSearch): URLSearchParams => {
  const search = new URLSearchParams()
  wanted.state.forEach((state) => search.append("state", state))
  if (wanted.q) {
    search.set("q", wanted.q)
  }
  if (wanted.page > 0) {
    search.set("page", String(wanted.page + 1))
  }
  return search
}
