import Stripe from "stripe"
import { describe, expect, it } from "vitest"

import { CARD, openPage, submitForm } from "./support/page"
import { sessionParams, startSandbox } from "./support/sandbox"

type Params = Stripe.Checkout.SessionCreateParams

const open = async (change: Partial<Params> = {}) => {
  const sandbox = await startSandbox()
  const session = await sandbox.stripe.checkout.sessions.create(
    sessionParams(change)
  )
  const url = session.url ?? ""
  const look = () =>
    sandbox.stripe.checkout.sessions.retrieve(session.id, {
      expand: ["payment_intent.latest_charge"],
    })
  const thanks = `http://127.0.0.1:8000/order/t?session_id=${session.id}`
  return { ...sandbox, id: session.id, url, look, thanks }
}

const charges = async (stripe: Stripe) => (await stripe.charges.list()).data

describe("hosted page", () => {
  it("shows what is paid for, and that it is a sandbox", async () => {
    const { stripe } = await startSandbox()
    const coupon = await stripe.coupons.create({
      amount_off: 250,
      currency: "eur",
      name: "WELCOME10",
    })
    const { url } = await stripe.checkout.sessions.create(
      sessionParams({
        discounts: [{ coupon: coupon.id }],
        shipping_options: [
          {
            shipping_rate_data: {
              display_name: "Express",
              type: "fixed_amount",
              fixed_amount: { amount: 490, currency: "eur" },
            },
          },
        ],
      })
    )
    const { status, html } = await openPage(url ?? "")
    expect(status).toBe(200)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain("No real money moves")
    expect(html).toContain("Linen notebook")
    expect(html).toContain("Discount (WELCOME10)")
    expect(html).toContain("−€2.50")
    expect(html).toContain("Shipping (Express)")
    expect(html).toContain("Pay €27.40")
    expect(html).toContain("/order/t?checkout=cancelled")
    expect(html).not.toMatch(/<script|<img|<link|@import|url\(/)
  })

  it("takes a card and returns the shopper with the session's id", async () => {
    const { url, look, thanks } = await open()
    const answer = await submitForm(url, CARD)
    expect(answer).toMatchObject({ status: 303, location: thanks })
    expect(await look()).toMatchObject({
      status: "complete",
      payment_status: "paid",
      url: null,
      customer_details: { email: "ada@example.com", name: "Ada Berg" },
      payment_intent: {
        status: "succeeded",
        amount_received: 2500,
        metadata: { order_id: "order_1" },
        latest_charge: { status: "succeeded", paid: true },
      },
    })
  })

  it.each([
    ["4000000000000002", "card_declined", "generic_decline", "declined"],
    ["4000000000009995", "card_declined", "insufficient_funds", "funds"],
    ["4000000000000069", "expired_card", "expired_card", "has expired"],
    ["4000000000000127", "incorrect_cvc", "incorrect_cvc", "security code"],
    ["4000000000000119", "processing_error", "processing_error", "error"],
    ["4111111111111111", "card_declined", "test_mode_live_card", "sandbox"],
  ])("declines %s and stays open", async (number, code, reason, words) => {
    const { url, look, thanks } = await open()
    const answer = await submitForm(url, { ...CARD, number })
    expect(answer.status).toBe(422)
    expect(answer.html).toMatch(new RegExp(`role="alert">[^<]*${words}`))
    expect(await look()).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: {
        status: "requires_payment_method",
        amount_received: 0,
        last_payment_error: { code, decline_code: reason },
        latest_charge: { status: "failed", paid: false, failure_code: code },
      },
    })
    const again = await submitForm(url, CARD)
    expect(again).toMatchObject({ status: 303, location: thanks })
  })

  it("refuses a faulty form beside its fields, without an attempt", async () => {
    const { url, look, stripe } = await open()
    const answer = await submitForm(url, {
      method: "card",
      number: "4242424242424241",
      expiry: "01 / 20",
      cvc: "1",
      name: "",
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('id="number-error">Your card number is inv')
    expect(answer.html).toContain('id="expiry-error">Your card')
    expect(answer.html).toContain('aria-describedby="cvc-error"')
    expect(answer.html).toContain('id="name-error">Enter the name')
    expect(await look()).toMatchObject({ payment_intent: null })
    expect(await charges(stripe)).toEqual([])
  })

  it("asks for the mail address that the shop did not send", async () => {
    const { url, look } = await open({ customer_email: undefined })
    const answer = await submitForm(url, CARD)
    expect(answer.html).toContain('id="email-error"')
    await submitForm(url, { ...CARD, email: "bo@example.com" })
    expect(await look()).toMatchObject({
      customer_details: { email: "bo@example.com" },
    })
  })
})

describe("3-D Secure", () => {
  const number = "4000002500003155"

  it("pays when it is completed", async () => {
    const { url, look, thanks } = await open()
    const first = await submitForm(url, { ...CARD, number })
    expect(first.status).toBe(303)
    expect(await look()).toMatchObject({
      status: "open",
      payment_intent: { status: "requires_action" },
    })
    const page = await openPage(`${url}/authenticate`)
    expect(page.html).toContain("Complete authentication")
    const done = await submitForm(`${url}/authenticate`, {
      outcome: "complete",
    })
    expect(done).toMatchObject({ status: 303, location: thanks })
    expect(await look()).toMatchObject({ payment_status: "paid" })
  })

  it("leaves the session open when it fails", async () => {
    const { url, look, stripe } = await open()
    await submitForm(url, { ...CARD, number: "4000002760003184" })
    const failed = await submitForm(`${url}/authenticate`, { outcome: "fail" })
    expect(failed.html).toContain("unable to authenticate")
    expect(await look()).toMatchObject({
      status: "open",
      payment_intent: {
        status: "requires_payment_method",
        last_payment_error: { code: "payment_intent_authentication_failure" },
      },
    })
    expect(await charges(stripe)).toEqual([])
  })

  it("charges nothing when another tab paid meanwhile", async () => {
    const { url, stripe, thanks } = await open()
    await submitForm(url, { ...CARD, number })
    await submitForm(url, CARD)
    const late = await submitForm(`${url}/authenticate`, {
      outcome: "complete",
    })
    expect(late).toMatchObject({ status: 303, location: thanks })
    expect(await charges(stripe)).toHaveLength(1)
  })
})

describe("paying twice", () => {
  it("charges once, whatever is clicked how often", async () => {
    const { url, stripe, thanks } = await open()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => submitForm(url, CARD))
    )
    expect(new Set(answers.map((answer) => answer.location))).toEqual(
      new Set([thanks])
    )
    expect(await charges(stripe)).toHaveLength(1)
    expect((await stripe.paymentIntents.list()).data).toHaveLength(1)
  })

  it("says kindly that a session is paid, or over", async () => {
    const paid = await open()
    await submitForm(paid.url, CARD)
    const page = await openPage(paid.url)
    expect(page.html).toContain("already paid")
    expect(page.html).toContain(paid.thanks)

    const expired = await open()
    await expired.stripe.checkout.sessions.expire(expired.id)
    const over = await openPage(expired.url)
    expect(over.html).toContain("has expired")
    expect(over.html).toContain("checkout=cancelled")
    const late = await submitForm(expired.url, CARD)
    expect(late).toMatchObject({ status: 303 })
    expect(await charges(expired.stripe)).toEqual([])
  })

  it("answers 404 for a session that never was", async () => {
    const { url } = await startSandbox()
    expect((await openPage(`${url}/pay/cs_test_none`)).status).toBe(404)
  })
})
