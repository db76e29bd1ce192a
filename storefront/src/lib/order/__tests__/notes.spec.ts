import { describe, expect, it } from "vitest"
import { orderNotes, orderPath, readNote } from "../notes"

const PENDING = {
  paymentState: "pending",
  canPay: true,
  canCancel: true,
  cancelReason: null,
} as const
const PAID = {
  paymentState: "paid",
  canPay: false,
  canCancel: false,
  cancelReason: null,
} as const
const CANCELED = {
  paymentState: "canceled",
  canPay: false,
  canCancel: false,
  cancelReason: "shopper",
} as const

const VISIT = { note: null, hasTurnedBack: false, isAnswered: true }

const texts = (
  order: Parameters<typeof orderNotes>[0],
  visit: Partial<Parameters<typeof orderNotes>[1]>
) =>
  orderNotes(order, { ...VISIT, ...visit })
    .map(({ text }) => text)
    .join(" ")

describe("the notes of an order's page", () => {
  it("are none without an occasion", () => {
    expect(orderNotes(PENDING, VISIT)).toEqual([])
  })

  it.each([
    [{ note: "pay-unavailable" }, PENDING, /order is safe/],
    [{ note: "cancel-failed" }, PENDING, /nothing has changed/],
    [{ note: "cancel-paid" }, PAID, /arrived just before/],
    [{ note: "cancel-under-way" }, PENDING, /under way/],
    [{ note: "again-failed" }, CANCELED, /cart could not be filled/],
    [{ hasTurnedBack: true }, PENDING, /left the payment page/],
    [{ isAnswered: false }, PENDING, /need not pay again/],
  ] as const)("say what happened: %o", (visit, order, text) => {
    expect(texts(order, visit)).toMatch(text)
  })

  it.each([
    [{ note: "pay-unavailable" }, PAID],
    [{ note: "cancel-failed" }, CANCELED],
    [{ note: "cancel-paid" }, CANCELED],
    [{ note: "cancel-paid" }, PENDING],
    [{ note: "cancel-under-way" }, PAID],
    [{ note: "again-failed" }, PAID],
    [{ hasTurnedBack: true }, PAID],
    [{ isAnswered: false }, PAID],
  ] as const)("go when they are no longer true: %o", (visit, order) => {
    expect(texts(order, visit)).toBe("")
  })

  it("come only from a list of our own", () => {
    expect(readNote("cancel-paid")).toBe("cancel-paid")
    expect(readNote("<b>pay here</b>")).toBeNull()
    expect(readNote("toString")).toBeNull()
  })

  it("stand in the address of the page, whatever the token", () => {
    expect(orderPath("a/b?c", "cancel-paid")).toBe(
      "/order/a%2Fb%3Fc?note=cancel-paid"
    )
    expect(orderPath("abc")).toBe("/order/abc")
  })
})
