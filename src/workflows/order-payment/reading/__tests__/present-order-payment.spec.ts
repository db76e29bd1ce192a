import { describe, expect, it } from "vitest"

import { describeActor } from "../name-actors"
import {
  presentOrderPayment,
  type QueriedEntry,
  type QueriedPayment,
} from "../present-order-payment"

const payment = (change: Partial<QueriedPayment> = {}): QueriedPayment => ({
  state: "paid",
  currency_code: "eur",
  provider_id: "pp_stripe_stripe",
  total_minor: 5000,
  received_minor: 5000,
  refunded_minor: 0,
  authorized_minor: 0,
  due_minor: 0,
  attention: [],
  paid_at: null,
  hold_until: null,
  ...change,
})

let made = 0
const entry = (change: Partial<QueriedEntry>): QueriedEntry => ({
  id: `payent_${++made}`,
  kind: "requested",
  reference: "cs_1",
  external_id: "",
  amount_minor: 5000,
  currency_code: "eur",
  detail: null,
  actor: "service",
  happened_at: "2026-11-21T12:00:00.000Z",
  created_at: "2026-11-21T12:00:00.000Z",
  ...change,
})

const presented = (
  entries: QueriedEntry[],
  change: Partial<QueriedPayment> = {}
) =>
  presentOrderPayment({
    payment: payment(change),
    entries,
    names: new Map([["user_1", "Ida Berg"]]),
    urls: [
      { reference: "cs_2", url: "https://service.example/2" },
      { reference: "cs_1", url: "https://service.example/1" },
    ],
    can_cancel: true,
  })

describe("an order's payment for staff", () => {
  it("tells the newest first, by when it happened and not when it was told", () => {
    const { entries } = presented([
      entry({ kind: "captured", happened_at: "2026-11-21T12:02:00.000Z" }),
      entry({ kind: "requested", happened_at: "2026-11-21T12:01:00.000Z" }),
      entry({ kind: "refunded", happened_at: "2026-11-23T12:00:00.000Z" }),
    ])
    expect(entries.map(({ kind }) => kind)).toEqual([
      "refunded",
      "captured",
      "requested",
    ])
  })

  it("links each entry to its own payment, and the order to the newest", () => {
    const { entries, service_url } = presented([
      entry({ reference: "cs_1" }),
      entry({ reference: "order_1", kind: "canceled" }),
    ])
    expect(service_url).toBe("https://service.example/2")
    expect(
      entries.map(({ reference, service_url }) => [reference, service_url])
    ).toEqual(
      expect.arrayContaining([
        ["cs_1", "https://service.example/1"],
        ["order_1", null],
      ])
    )
  })

  it("lets capture what is held, and nothing once it was taken", () => {
    const held = [entry({ kind: "authorized" })]
    expect(
      presented(held, { state: "authorized", authorized_minor: 5000 })
        .can_capture_minor
    ).toBe(5000)
    expect(
      presented([...held, entry({ kind: "captured" })]).can_capture_minor
    ).toBe(0)
  })

  it("lets refund what was taken, less what went back and what is disputed", () => {
    const taken = [
      entry({ kind: "captured" }),
      entry({ kind: "captured", reference: "cs_2", amount_minor: 700 }),
    ]
    expect(presented(taken).can_refund_minor).toBe(5700)
    expect(
      presented([
        ...taken,
        entry({ kind: "refunded", external_id: "k1", amount_minor: 1 }),
        entry({ kind: "refund_requested", external_id: "k2", amount_minor: 9 }),
        entry({
          kind: "dispute_opened",
          external_id: "dp_1",
          reference: "cs_2",
          amount_minor: 700,
        }),
      ]).can_refund_minor
    ).toBe(4990)
  })

  it("names the entry behind an open matter", () => {
    const wrong = entry({
      kind: "mismatch",
      detail: "currency_differs",
      currency_code: "usd",
      amount_minor: 100,
    })
    const { attention } = presented([wrong, entry({ kind: "requested" })], {
      attention: [
        {
          code: "currency_differs",
          reference: "cs_1",
          kind: "mismatch",
          external_id: "",
          amount_minor: 100,
        },
      ],
    })
    expect(attention).toEqual([
      {
        code: "currency_differs",
        reference: "cs_1",
        external_id: "",
        amount_minor: 100,
        currency_code: "usd",
        entry_id: wrong.id,
        since: wrong.happened_at,
        service_url: "https://service.example/1",
      },
    ])
  })
})

describe("an actor", () => {
  const names = new Map([["user_1", "Ida Berg"]])
  it.each([
    ["staff:user_1", { type: "staff", name: "Ida Berg" }],
    ["staff:user_gone", { type: "staff", name: null }],
    ["shopper", { type: "shopper", name: null }],
    ["shop", { type: "shop", name: null }],
    ["service", { type: "service", name: null }],
    ["who knows", { type: "service", name: null }],
  ])("%j is %j", (actor, described) => {
    expect(describeActor(actor, names)).toEqual(described)
  })
})
