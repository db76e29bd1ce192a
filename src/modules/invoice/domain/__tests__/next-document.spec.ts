import { describe, expect, it } from "vitest"

import { nextDocument } from "../next-document"
import { entry, history } from "./document-history"

const paid = (total: number) =>
  history(total)
    .money(entry("captured", "pi_1", total))
    .paid()

describe("nextDocument", () => {
  it("waits for the money where invoices come with it", () => {
    expect(nextDocument(history(1000).facts())).toBeNull()
  })

  it("does not wait where invoices come at placing", () => {
    const placed = { ...history(1000).facts(), issue_when: "placed" as const }
    expect(nextDocument(placed)).toEqual({ kind: "invoice", cause: "order" })
  })

  it("invoices what was paid, also when it was given back since", () => {
    const story = paid(1000).money(entry("refunded", "r1", 1000))
    expect(story.settle()).toEqual(["invoice order 1000", "refund r1 1000"])
  })

  it("invoices an order that costs nothing", () => {
    expect(history(0).paid().settle()).toEqual(["invoice order 0"])
  })

  it.each<[string, (story: ReturnType<typeof history>) => unknown, string[]]>([
    [
      "each refund by its amount",
      (story) =>
        story
          .money(entry("refunded", "r1", 300))
          .money(entry("refunded", "r2", 200)),
      ["refund r1 300", "refund r2 200"],
    ],
    [
      "no refund that failed before it was credited",
      (story) =>
        story
          .money(entry("refunded", "r1", 300))
          .money(entry("refund_failed", "r1", 300)),
      [],
    ],
    [
      "nothing for a payment that came twice and went back",
      (story) =>
        story
          .money(entry("captured", "pi_2", 1000))
          .money(entry("refunded", "r1", 1000, "duplicate_payment")),
      [],
    ],
    [
      "nothing for a dispute that is lost",
      (story) => story.money(entry("dispute_lost", "d1", 1000)),
      [],
    ],
    [
      "the refund of a cancellation once",
      (story) => story.money(entry("refunded", "r1", 1000)).canceled("staff"),
      ["cancellation r1 1000"],
    ],
    [
      "what is left when an order is given up",
      (story) => story.money(entry("refunded", "r1", 400)).canceled("staff"),
      ["cancellation r1 400", "cancellation staff 600"],
    ],
    [
      "an edit by a credit note over all and a new invoice",
      (story) => story.edited(700),
      ["correction edit_2 1000", "invoice edit_2 700"],
    ],
    [
      "two edits at once by one correction",
      (story) => story.edited(700).edited(800),
      ["correction edit_3 1000", "invoice edit_3 800"],
    ],
    [
      "no refund that a correction has taken back",
      (story) => story.edited(700).money(entry("refunded", "r1", 300)),
      ["correction edit_2 1000", "invoice edit_2 700"],
    ],
    [
      "the refund that goes beyond a correction",
      (story) =>
        story
          .edited(700)
          .money(entry("refunded", "r1", 300))
          .money(entry("refunded", "r2", 50)),
      ["correction edit_2 1000", "invoice edit_2 700", "refund r2 50"],
    ],
  ])("credits %s", (_, happens, documents) => {
    const story = paid(1000)
    expect(story.settle()).toEqual(["invoice order 1000"])
    happens(story)
    expect(story.settle()).toEqual(documents)
  })

  it("takes an earlier refund off the invoice of a later edit", () => {
    const story = paid(1000).money(entry("refunded", "r1", 200))
    story.settle()
    expect(story.edited(1000).settle()).toEqual([
      "correction edit_2 800",
      "invoice edit_2 1000",
      "refund edit_2:refunds 200",
    ])
  })

  it("finishes a correction that was begun, and does not begin it again", () => {
    const story = paid(1000)
    story.settle()
    story.edited(700)
    expect(story.issueNext()).toBe("correction edit_2 1000")
    expect(story.issueNext()).toBe("invoice edit_2 700")
    expect(story.issueNext()).toBeNull()
  })

  it("credits an open invoice of an order given up, and invoices it anew when late money revives it", () => {
    const story = history(1000).invoicedAtPlacing()
    expect(story.settle()).toEqual(["invoice order 1000"])
    story.canceled("hold_expired")
    expect(story.settle()).toEqual(["cancellation hold_expired 1000"])
    story
      .money(entry("captured", "pi_1", 1000))
      .revived()
      .paid()
    expect(story.settle()).toEqual(["invoice revived 1000"])
  })

  it("leaves an open invoice alone when a part of its money goes back", () => {
    const story = history(1000).invoicedAtPlacing()
    story.money(entry("captured", "pi_1", 400))
    story.money(entry("refunded", "r1", 400))
    expect(story.settle()).toEqual(["invoice order 1000"])
  })
})
