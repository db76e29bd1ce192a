import { describe, expect, it } from "vitest"
import { PAYMENT_STATES } from "../../dto/placed-order"
import { paymentWords, type ToldOrder } from "../payment-words"

const order = (change: Partial<ToldOrder>): ToldOrder => ({
  paymentState: "pending",
  cancelReason: null,
  canPay: false,
  received: 0,
  refunded: 0,
  currencyCode: "eur",
  totals: { total: 41.2 },
  ...change,
})

describe("the words for a payment", () => {
  it.each(PAYMENT_STATES)("tell %s without words of ours", (paymentState) => {
    const { stamp, title, text } = paymentWords(order({ paymentState }))
    for (const words of [stamp, title, text]) {
      expect(words.length).toBeGreaterThan(3)
      expect(words).not.toMatch(
        /_|undefined|null|NaN|authori[sz]|captur|settle/
      )
    }
  })

  it.each([
    [{ paymentState: "authorized" }, /€41\.20 aside.*until then nothing/],
    [
      { paymentState: "partially_paid", received: 41.19 },
      /received €41\.19 of €41\.20.*do not pay again/,
    ],
    [
      { paymentState: "overpaid", received: 82.4 },
      /€82\.40 arrived for an order of €41\.20/,
    ],
    [
      { paymentState: "overpaid", received: 123.6, refunded: 41.2 },
      /€82\.40 arrived/,
    ],
    [
      { paymentState: "partially_refunded", received: 41.2, refunded: 10 },
      /returned €10\.00 of €41\.20.*5 to 10 days/,
    ],
    [
      { paymentState: "refunded", received: 41.2, refunded: 41.2 },
      /returned €41\.20.*5 to 10 days/,
    ],
    [{ paymentState: "processing" }, /some days.*need not do anything/],
    [{ paymentState: "disputed" }, /bank has asked us/],
  ] as const)("say how much: %o", (change, text) => {
    expect(paymentWords(order(change)).text).toMatch(text)
  })

  it.each([
    ["failed", "payment_failed", /did not go through/],
    ["expired", "hold_expired", /time to pay has run out/],
    ["canceled", "shopper", /^You cancelled/],
    ["canceled", "staff", /^We cancelled/],
    ["canceled", null, /was cancelled/],
  ] as const)("say why an order is over: %s, %s", (state, reason, title) => {
    const words = paymentWords(
      order({ paymentState: state, cancelReason: reason })
    )
    expect(words.title).toMatch(title)
    expect(words.text).toMatch(/Nothing was charged/)
    expect(words.text).toMatch(/goods are back on sale/)
  })

  it("invite to try again as long as that is possible", () => {
    const failed = { paymentState: "failed" } as const
    expect(paymentWords(order({ ...failed, canPay: true })).text).toMatch(
      /try again/
    )
    expect(paymentWords(order(failed)).text).not.toMatch(/still here/)
  })

  it("say that a refund follows a cancellation", () => {
    const words = paymentWords(
      order({ paymentState: "refunded", cancelReason: "staff", refunded: 41.2 })
    )
    expect(words.title).toMatch(/was cancelled, and your money/)
  })
})
