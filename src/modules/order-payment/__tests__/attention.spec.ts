import { describe, expect, it } from "vitest"

import { derivePayment, type PaymentEntryFact } from "../domain"
import { entry } from "./ledger-entries"

const codes = (...entries: PaymentEntryFact[]): string[] =>
  derivePayment({ amount_minor: 1000 }, entries).attention.map(
    ({ code }) => code
  )
const short = entry("captured", {
  amount_minor: 900,
  detail: "amount_differs",
})
const failedRefund = entry("refund_failed", { external_id: "r" })

describe("what staff should look after", () => {
  it("is nothing for an order that is simply paid", () => {
    expect(codes(entry("requested"), entry("captured"))).toEqual([])
  })

  it.each<[string, PaymentEntryFact[], string[]]>([
    ["a wrong amount", [short], ["amount_differs"]],
    [
      "a wrong amount that went back",
      [short, entry("refunded", { external_id: "r", amount_minor: 900 })],
      [],
    ],
    [
      "money in another currency",
      [entry("mismatch", { detail: "currency_differs" })],
      ["currency_differs"],
    ],
    [
      "the same, given back at the service",
      [
        entry("mismatch", { detail: "currency_differs" }),
        entry("refunded", { external_id: "re_1" }),
      ],
      [],
    ],
    [
      "an open dispute",
      [entry("captured"), entry("dispute_opened", { external_id: "d" })],
      ["dispute_opened"],
    ],
    [
      "a dispute that was won",
      [
        entry("captured"),
        entry("dispute_opened", { external_id: "d" }),
        entry("dispute_won", { external_id: "d" }),
      ],
      [],
    ],
    [
      "a dispute that was lost",
      [
        entry("captured"),
        entry("dispute_opened", { external_id: "d" }),
        entry("dispute_lost", { external_id: "d" }),
      ],
      ["dispute_lost"],
    ],
    ["a failed refund", [entry("captured"), failedRefund], ["refund_failed"]],
    [
      "a failed refund that was made good",
      [
        entry("captured"),
        failedRefund,
        entry("refunded", { external_id: "s" }),
      ],
      [],
    ],
    [
      "a void that failed",
      [entry("authorized"), entry("void_failed")],
      ["void_failed"],
    ],
    [
      "a void that came through later",
      [entry("authorized"), entry("void_failed"), entry("voided")],
      [],
    ],
    [
      "held money that runs out",
      [entry("authorized"), entry("capture_due")],
      ["capture_due"],
    ],
  ])("%s", (_name, entries, expected) => {
    expect(codes(...entries)).toEqual(expected)
  })

  it("ends when staff say so, for that matter alone", () => {
    const other = entry("refund_failed", { external_id: "s" })
    const handled = entry("acknowledged", { external_id: "refund_failed:r" })
    const { attention } = derivePayment({ amount_minor: 1000 }, [
      entry("captured"),
      failedRefund,
      other,
      handled,
    ])
    expect(attention).toMatchObject([{ external_id: "s" }])
  })
})
