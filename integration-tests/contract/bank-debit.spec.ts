import { expect, it } from "vitest"

import { openPage, submitForm } from "./support/page"
import { SECRET, startReceiver } from "./support/receiver"
import { sessionParams, startSandbox, until } from "./support/sandbox"

const DEBIT = { method: "bank_debit", holder: "Ada Berg" }
const GOOD = "DE89 3704 0044 0532 0130 00"
const BAD = "DE62370400440532013001"

const order = async (account: string, debitDelayMs: number) => {
  const receiver = await startReceiver()
  const sandbox = await startSandbox({
    debitDelayMs,
    webhookUrl: receiver.url,
    webhookSecret: SECRET,
  })
  const session = await sandbox.stripe.checkout.sessions.create(sessionParams())
  const answer = await submitForm(session.url ?? "", { ...DEBIT, account })
  const look = () =>
    sandbox.stripe.checkout.sessions.retrieve(session.id, {
      expand: ["payment_intent.latest_charge"],
    })
  return {
    ...sandbox,
    receiver,
    id: session.id,
    url: session.url,
    answer,
    look,
  }
}

it("is complete at once and paid later", async () => {
  const { answer, look, receiver } = await order(GOOD, 400)
  expect(answer.status).toBe(303)
  expect(await look()).toMatchObject({
    status: "complete",
    payment_status: "unpaid",
    payment_intent: {
      status: "processing",
      amount_received: 0,
      latest_charge: { status: "pending", paid: false },
    },
  })
  await until(async () => (await look()).payment_status === "paid")
  expect(await look()).toMatchObject({
    status: "complete",
    payment_intent: { status: "succeeded", amount_received: 2500 },
  })
  await until(() =>
    receiver.types().includes("checkout.session.async_payment_succeeded")
  )
  expect(receiver.types()).toEqual([
    "charge.pending",
    "charge.succeeded",
    "checkout.session.async_payment_succeeded",
    "checkout.session.completed",
    "payment_intent.created",
    "payment_intent.processing",
    "payment_intent.succeeded",
  ])
})

it("is complete at once and fails later", async () => {
  const { look, receiver } = await order(BAD, 100)
  await until(() =>
    receiver.types().includes("checkout.session.async_payment_failed")
  )
  expect(await look()).toMatchObject({
    status: "complete",
    payment_status: "unpaid",
    payment_intent: {
      status: "requires_payment_method",
      amount_received: 0,
      latest_charge: { status: "failed", paid: false },
    },
  })
})

it("ends when and how a test says, and once", async () => {
  const { control, id, look, url } = await order(GOOD, 3_600_000)
  const settle = () =>
    control("/debits/settle", { session: id, outcome: "failed" })
  expect((await settle()).status).toBe(200)
  expect((await settle()).status).toBe(409)
  const disputed = await control(`/sessions/${id}/dispute`)
  expect(disputed.status).toBe(400)
  expect((await openPage(url ?? "")).html).toContain("bank refused")
  expect(await look()).toMatchObject({
    payment_status: "unpaid",
    payment_intent: { status: "requires_payment_method" },
  })
})

it("cannot be refunded while under way", async () => {
  const { stripe, look, url } = await order(GOOD, 3_600_000)
  const { payment_intent: intent } = await look()
  const refund = stripe.refunds.create({
    payment_intent: typeof intent === "object" ? (intent?.id ?? "") : intent,
  })
  await expect(refund).rejects.toThrow(/only a succeeded charge/)
  expect((await openPage(url ?? "")).html).toContain("on its way")
})

it.each([
  ["", "Enter the IBAN."],
  ["DE89370400440532013001", "The IBAN you entered is invalid."],
  ["GB82WEST12345698765432", "use a test IBAN"],
])("refuses the IBAN %j", async (account, message) => {
  const { answer, stripe } = await order(account, 1000)
  expect(answer.status).toBe(422)
  expect(answer.html).toContain(message)
  expect((await stripe.charges.list()).data).toEqual([])
})

it("is drawn from a US account in dollars", async () => {
  const { stripe, control } = await startSandbox()
  const { id } = await stripe.checkout.sessions.create(
    sessionParams({
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: "usd",
            unit_amount: 900,
            product_data: { name: "Pen" },
          },
        },
      ],
    })
  )
  const { status } = await control(`/sessions/${id}/pay`, {
    method: "bank_debit",
  })
  expect(status).toBe(200)
  await control("/debits/settle", { session: id, outcome: "succeeded" })
  const session = await stripe.checkout.sessions.retrieve(id)
  expect(session.payment_status).toBe("paid")
})
