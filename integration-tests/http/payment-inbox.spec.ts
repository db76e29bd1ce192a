import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  inject,
  it,
} from "vitest"

import { mailInbox } from "../harness/mail-inbox"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { waitUntil } from "../harness/wait"
import {
  inboxRows,
  nudge,
  orderFacts,
  PAID_ONCE,
  paidAtStripe,
  payAtStripe,
  postHook,
  signatureOf,
  stripeEvent,
  untilPaid,
  untilStatus,
  type Payable,
} from "./support/payment-hook"
import { placedOrder } from "./support/purchase"

const shop = inject("shop")
const sandbox = stripeSandbox()

// Only what a test sends itself arrives.
beforeAll(() => sandbox.webhooks(false))
afterEach(() => sandbox.mend())
afterAll(() => sandbox.webhooks(true))

const receiptsOf = async (order: Payable) =>
  (await mailInbox().to(order.cart.email)).filter(
    ({ attachments }) => attachments.length > 0
  )

const logs = () =>
  readdirSync(shop.logDir)
    .map((name) => readFileSync(join(shop.logDir, name), "utf8"))
    .join("\n")

describe("an event of ours", () => {
  it("row 1: 100 times at once has one effect", async () => {
    const { order, event } = await paidAtStripe()
    const answers = await sandbox.deliver(event.id, 100)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))

    await untilPaid(order)
    const row = await untilStatus(event.id, "applied")
    expect(row).toMatchObject({ attempts: 1, detail: null })
    expect(await inboxRows(event.id)).toHaveLength(1)
    await waitUntil(async () => (await receiptsOf(order)).length > 0, {
      timeoutMs: 30_000,
    })
    expect(await orderFacts(order)).toEqual(PAID_ONCE)
    expect(await receiptsOf(order)).toHaveLength(1)
  })

  it("row 3: replayed within the tolerance is taken and has no effect", async () => {
    const { order, event, body } = await paidAtStripe()
    const headers = signatureOf(body, { ageSeconds: 200 })
    expect(await postHook(body, headers)).toBe(200)
    const applied = await untilStatus(event.id, "applied")
    const before = await orderFacts(order)

    for (let time = 0; time < 3; time += 1) {
      expect(await postHook(body, headers)).toBe(200)
    }
    await untilStatus(await nudge(), "ignored")
    expect(await inboxRows(event.id)).toEqual([applied])
    expect(await orderFacts(order)).toEqual(before)
    expect(before).toEqual(PAID_ONCE)
  })

  it("row 8: that came while settling was impossible is applied afterwards", async () => {
    const orders = [
      await placedOrder(),
      await placedOrder(),
      await placedOrder(),
    ]
    // Before they pay: a sweep must not be able to settle them either.
    await sandbox.break("/v1/checkout/sessions")
    const paid = await Promise.all(orders.map(payAtStripe))
    for (const { body } of paid) {
      expect(await postHook(body)).toBe(200)
    }
    for (const { event } of paid) {
      await waitUntil(async () => {
        const [row] = await inboxRows(event.id)
        return row?.status === "received" && row.attempts > 0 && row.detail
      })
    }

    await sandbox.mend()
    for (const { event, order } of paid) {
      const row = await untilStatus(event.id, "applied")
      expect(row.attempts).toBeGreaterThan(1)
      await untilPaid(order)
      expect(await orderFacts(order)).toEqual(PAID_ONCE)
    }
  })
})

describe("what is not an event of ours", () => {
  let paid: Awaited<ReturnType<typeof paidAtStripe>>

  beforeAll(async () => {
    paid = await paidAtStripe()
  })

  it.each<[string, (body: string) => [string, Record<string, string>]]>([
    [
      "row 2: replayed after the tolerance",
      (body) => [body, signatureOf(body, { ageSeconds: 310 })],
    ],
    ["row 4: without a signature", (body) => [body, {}]],
    [
      "row 4: signed with another secret",
      (body) => [
        body,
        signatureOf(body, { secret: `whsec_${"x".repeat(32)}` }),
      ],
    ],
    [
      "row 4: signed with an empty secret",
      (body) => [body, signatureOf(body, { secret: "" })],
    ],
    [
      "row 4: with a nonsensical signature",
      (body) => [body, { "stripe-signature": "t=x,v1=y" }],
    ],
    [
      "row 4: with one byte changed",
      (body) => [
        body.replace('"amount_total":', '"amount_totam":'),
        signatureOf(body),
      ],
    ],
    ["row 4: with one blank more", (body) => [`${body} `, signatureOf(body)]],
    ["row 4: signed, but no JSON", () => ["{", signatureOf("{")]],
    [
      "row 4: signed, but no event",
      () => ['{"id":"evt_bare"}', signatureOf('{"id":"evt_bare"}')],
    ],
  ])("%s: is refused and stored nowhere", async (_name, sent) => {
    const [body, headers] = sent(paid.body)
    expect(await postHook(body, headers)).toBe(400)
    expect(await inboxRows(paid.event.id)).toEqual([])
    expect(await inboxRows("evt_bare")).toEqual([])
  })

  it("refuses a body of more than a megabyte", async () => {
    const event = stripeEvent("customer.created", {
      name: "x".repeat(1_100_000),
    })
    expect(await postHook(JSON.stringify(event))).toBe(413)
    expect(await inboxRows(event.id)).toEqual([])
  })

  it("row 6: an unknown provider that is flooded is not found, and nothing is queued", async () => {
    const { body, event } = paid
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        postHook(body, signatureOf(body), {
          path: `/hooks/payments/nobody${index % 3}`,
        })
      )
    )
    expect(new Set(answers)).toEqual(new Set([404]))
    expect(await inboxRows(event.id)).toEqual([])
  })

  it.each([
    ["live mode", { livemode: true }, "other_mode"],
    ["another account", { account: "acct_other" }, "other_account"],
  ])(
    "row 7: an event of %s has no effect and is logged",
    async (_name, change, reason) => {
      const id = `${paid.event.id}_${reason}`
      const body = JSON.stringify({ ...paid.event.body, id, ...change })
      expect(await postHook(body)).toBe(200)

      await untilStatus(await nudge(), "ignored")
      expect(await inboxRows(id)).toMatchObject([
        { status: "ignored", detail: reason, attempts: 0 },
      ])
      expect(logs()).toMatch(new RegExp(`${id} .*${reason}`))
    }
  )
})
