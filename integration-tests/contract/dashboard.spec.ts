import { describe, expect, it } from "vitest"

import { openPage, submitForm } from "./support/page"
import { startPaid } from "./support/payment"

const start = async () => {
  const paid = await startPaid()
  const address = `${paid.url}/dashboard/payments/${paid.intent}`
  return {
    ...paid,
    see: async () => (await openPage(address)).html.replace(/\s+/g, " "),
    act: (action: string, id = "") => submitForm(address, { action, id }),
  }
}

describe("a payment in the sandbox's dashboard", () => {
  it("is shown with its order, and refunded without the shop's key", async () => {
    const { stripe, intent, see, act, types } = await start()
    const before = await see()
    expect(before).toContain("order_1")
    expect(before).toContain("Refund €25.00 from here")

    expect(await act("refund")).toMatchObject({
      status: 303,
      location: `/dashboard/payments/${intent}`,
    })
    const { data } = await stripe.refunds.list({ payment_intent: intent })
    expect(data).toMatchObject([{ amount: 2500, metadata: {} }])
    expect(await see()).not.toContain("Refund €25.00 from here")
    expect(await types()).toContain("charge.refunded")

    await act("fail_refund", data[0]?.id)
    expect(await see()).toContain("failed")
    expect(await types()).toContain("refund.failed")
  })

  it.each([
    ["win_dispute", "won"],
    ["lose_dispute", "lost"],
  ])("is disputed, and %s ends it as %s", async (action, outcome) => {
    const { stripe, intent, see, act } = await start()
    await act("dispute")
    const { data } = await stripe.disputes.list({ payment_intent: intent })
    expect(data).toMatchObject([{ amount: 2500, status: "needs_response" }])
    expect((await act("dispute")).status).toBe(422)

    await act(action, data[0]?.id)
    expect(await see()).toContain(outcome)
    expect(
      (await stripe.disputes.list({ payment_intent: intent })).data
    ).toMatchObject([{ status: outcome }])
  })

  it("is not there under another address, and changes by no other word", async () => {
    const { url, act, types } = await start()
    expect((await openPage(`${url}/dashboard/payments/pi_x`)).status).toBe(404)
    const before = await types()
    await act("give_it_all_away")
    await act("win_dispute", "du_none")
    expect(await types()).toEqual(before)
  })
})
