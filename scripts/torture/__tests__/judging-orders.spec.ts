import { describe, expect, it } from "vitest"
import type { SandboxOrder } from "../../../integration-tests/harness/stripe-sandbox-types"
import { judgeOrder, judgeOrders } from "../judge/judge-orders"
import type { Books } from "../judge/read-books"
import { randomOf } from "../random"
import { planStory } from "../story/plan-story"
import { newStory, type Story } from "../story/story"

const EMAIL = "shopper-1.order-1@torture.example"

const paid: Books = {
  order_id: "order_1",
  display_id: 7,
  email: EMAIL,
  is_canceled: false,
  state: "paid",
  was_paid: true,
  total: 1000,
  received: 1000,
  refunded: 0,
  captured: 1000,
  given_back: 0,
  transactions: 1000,
  invoices: 1,
  invoices_with_pdf: 1,
  credit_notes: 0,
  credit_notes_with_pdf: 0,
  refunds_to_credit: 0,
  invoiced_minor: 1000,
}

const held = (change: Partial<SandboxOrder> = {}): SandboxOrder => ({
  reference: "order_1",
  authorized: 0,
  captured: 1000,
  refunded: 0,
  disputed: 0,
  lost: 0,
  payments: [],
  ...change,
})

const story = (change: Partial<Story> = {}): Story => ({
  ...newStory("shopper-1.order-1", EMAIL, planStory(randomOf(1))),
  displayIds: [7],
  payments: 1,
  ...change,
})

const refunded = (minor: number): Books => ({
  ...paid,
  state: minor < 1000 ? "partially_refunded" : "refunded",
  refunded: minor,
  given_back: minor,
  transactions: 1000 - minor,
  credit_notes: 1,
  credit_notes_with_pdf: 1,
  refunds_to_credit: 1,
  invoiced_minor: 1000 - minor,
})

const checks = (...of: Parameters<typeof judgeOrder>): string[] =>
  judgeOrder(...of).map(({ check }) => check)

describe("an order is in order when it", () => {
  it("is paid once, with one invoice", () => {
    expect(checks(paid, held(), story())).toEqual([])
  })

  it("was given up without money", () => {
    const books = {
      ...paid,
      ...{ state: "expired", is_canceled: true, was_paid: false },
      ...{ received: 0, captured: 0, transactions: 0 },
      ...{ invoices: 0, invoices_with_pdf: 0 },
    }
    expect(checks(books, undefined, story({ payments: 0 }))).toEqual([])
    expect(
      checks(books, held({ captured: 0 }), story({ payments: 0 }))
    ).toEqual([])
  })

  it("gave back what was wished, or what nobody knows to be refused", () => {
    const wish = { minor: 300, answer: "done" } as const
    expect(
      checks(refunded(300), held({ refunded: 300 }), story({ wishes: [wish] }))
    ).toEqual([])
    const unknown = { minor: 300, answer: "none" } as const
    expect(checks(paid, held(), story({ wishes: [unknown] }))).toEqual([])
    expect(
      checks(
        refunded(600),
        held({ refunded: 600 }),
        story({ wishes: [wish, unknown] })
      )
    ).toEqual([])
  })

  it("waits for a bank that has not decided", () => {
    const books = {
      ...paid,
      ...{ state: "processing", was_paid: false },
      ...{ received: 0, captured: 0, transactions: 0 },
      ...{ invoices: 0, invoices_with_pdf: 0 },
    }
    const waits = story({ payments: 0, debits: ["page"] })
    expect(checks(books, held({ captured: 0 }), waits)).toEqual([])
    const decided = story({ payments: 0 })
    expect(checks(books, held({ captured: 0 }), decided)).toEqual([
      "is-at-rest",
    ])
  })
})

describe("something is found where", () => {
  it.each<[string, Partial<Books>]>([
    ["a refund has no credit note", { credit_notes: 0 }],
    ["a credit note has no PDF", { credit_notes_with_pdf: 0 }],
    ["a refund was credited twice", { credit_notes: 2 }],
    ["the sums differ by a minor unit", { invoiced_minor: 701 }],
    ["an order given up is still invoiced", { is_canceled: true }],
  ])("%s", (_, change) => {
    const wishes = [{ minor: 300, answer: "done" as const }]
    const books = { ...refunded(300), ...change }
    expect(checks(books, held({ refunded: 300 }), story({ wishes }))).toContain(
      "documents-agree"
    )
  })

  it("the service took what the shop does not know of", () => {
    const blind = { ...paid, received: 0, captured: 0, transactions: 0 }
    expect(checks(blind, held(), story())).toContain("books-agree")
  })

  it.each(["received", "captured", "transactions", "given_back", "refunded"])(
    "%s differs by one minor unit",
    (name) => {
      const books = { ...paid, [name]: Number(Reflect.get(paid, name)) + 1 }
      expect(checks(books, held(), story())).toEqual(["books-agree"])
    }
  )

  it("a wish was carried out twice, or not at all", () => {
    const wish = { minor: 300, answer: "done" } as const
    const wished = story({ wishes: [wish] })
    expect(checks(refunded(600), held({ refunded: 600 }), wished)).toEqual([
      "refunded-as-wished",
    ])
    expect(checks(paid, held(), wished)).toEqual(["refunded-as-wished"])
  })

  it("a refused wish was carried out all the same", () => {
    const refused = story({ wishes: [{ minor: 300, answer: "refused" }] })
    expect(checks(refunded(300), held({ refunded: 300 }), refused)).toEqual([
      "refunded-as-wished",
    ])
  })

  it("the shopper's memory of paying is another", () => {
    expect(checks(paid, held(), story({ payments: 0 }))).toContain(
      "paid-as-often"
    )
    expect(checks(paid, held(), story({ payments: 2 }))).toContain(
      "paid-as-often"
    )
  })

  it("a canceled order keeps money", () => {
    const books = { ...paid, is_canceled: true }
    expect(checks(books, held(), story())).toContain("is-at-rest")
  })

  it("an order keeps more than it costs", () => {
    const books = {
      ...paid,
      ...{ state: "paid", received: 2000, captured: 2000, transactions: 2000 },
    }
    const twice = story({ payments: 2 })
    expect(checks(books, held({ captured: 2000 }), twice)).toEqual([
      "is-at-rest",
    ])
  })

  it("a paid order has no invoice, two, or one without PDF", () => {
    for (const [invoices, invoices_with_pdf] of [
      [0, 0],
      [2, 2],
      [1, 0],
    ]) {
      const books = { ...paid, invoices, invoices_with_pdf }
      expect(checks(books, held(), story())).toEqual(["one-invoice"])
    }
    const unpaid = { ...paid, was_paid: false }
    expect(checks(unpaid, held(), story())).toEqual(["no-invoice"])
  })
})

describe("over all orders", () => {
  const all = (...of: Parameters<typeof judgeOrders>) =>
    judgeOrders(...of).map(({ check }) => check)

  it("nothing is found where all fits", () => {
    expect(all([paid], [held()], [story()])).toEqual([])
  })

  it("an order that a shopper was told of and that is gone is found", () => {
    expect(all([], [], [story()])).toEqual(["placed-order-is-there"])
  })

  it("a shopper who was told of two orders for one cart is found", () => {
    const twice = story({ displayIds: [7, 8, 7] })
    const second = { ...paid, order_id: "order_2", display_id: 8, email: "b" }
    const service = [held(), held({ reference: "order_2" })]
    expect(all([paid, second], service, [twice])).toEqual([
      "one-order-for-all-clicks",
    ])
  })

  it("a page of an order that is not there is found", () => {
    expect(all([], [held()], [])).toEqual(["money-has-order"])
  })

  it("two orders of one cart are found", () => {
    const second = { ...paid, order_id: "order_2", display_id: 8 }
    const service = [held(), held({ reference: "order_2" })]
    expect(all([paid, second], service, [story()])).toEqual([
      "one-order-per-cart",
    ])
  })
})
