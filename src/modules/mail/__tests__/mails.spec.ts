import { describe, expect, it } from "vitest"

import { cancelReasons } from "../domain/cancellation-notice"
import { paymentNotice } from "../domain/payment-notice"
import type { OrderRefunded } from "../mails/order-refunded"
import { sampleFacts } from "../mails/samples/order"
import { writeMail } from "./write-mail"

const about = sampleFacts()
const URL = about.order_url

describe("order placed", () => {
  it("asks for payment, in HTML and in plain text", async () => {
    const mail = await writeMail("order-placed", { ...about, notice: "pay" })
    expect(mail.subject).toBe("Your order 1042 at Folio Supply")
    expect(mail.html).toContain(`href="${URL}"`)
    expect(mail.html).toContain("Pay €44.50 now")
    expect(mail.text).toContain(URL)
    expect(mail.text).toContain("2 × Fjell Notebook")
    expect(mail.text).toMatch(/Total\s+€44\.50/i)
  })

  it.each(["processing", "reserved", "paid", "checking"] as const)(
    "does not ask for payment when it is %s",
    async (notice) => {
      const mail = await writeMail("order-placed", { ...about, notice })
      expect(mail.text).not.toContain("Pay €")
      expect(mail.text).toContain(URL)
    }
  )

  it.each([
    ["pending", "pay"],
    ["failed", "checking"],
    ["processing", "processing"],
    ["authorized", "reserved"],
    ["partially_paid", "checking"],
    ["paid", "paid"],
  ])("tells a %s payment as %s", (state, notice) => {
    expect(paymentNotice(state)).toBe(notice)
  })
})

describe("payment received", () => {
  it("names the invoice and asks for nothing", async () => {
    const mail = await writeMail("payment-received", {
      ...about,
      invoice_number: "INV-2026-00007",
    })
    expect(mail.subject).toBe("Payment received for order 1042 at Folio Supply")
    expect(mail.text).toContain("INV-2026-00007")
    expect(mail.text).not.toContain("Pay €")
    expect(mail.text).not.toContain("Download")
  })

  it("links to the invoice and says until when", async () => {
    const url = "https://shop.example/documents/inv_1/pdf?expires=1&signature=s"
    const mail = await writeMail("payment-received", {
      ...about,
      invoice_number: "INV-2026-00007",
      download: {
        number: "INV-2026-00007",
        url,
        until: new Date("2026-11-29T12:00:00Z"),
      },
    })
    expect(mail.html).toContain(`href="${url.replace("&", "&amp;")}"`)
    expect(mail.html).toContain("Download INV-2026-00007")
    for (const text of [mail.html, mail.text]) {
      expect(text).toMatch(/works until (29 November|November 29,) 2026/)
    }
    expect(mail.text).toContain(`Download INV-2026-00007:\n${url}\n`)
  })
})

describe("order cancelled", () => {
  const written = (
    reason: (typeof cancelReasons)[number],
    returned_minor = 0
  ) => writeMail("order-canceled", { ...about, reason, returned_minor })

  it.each([
    ["hold_expired", "The time to pay has run out"],
    ["payment_failed", "The payment did not go through"],
    ["shopper", "You cancelled your order"],
    ["staff", "We cancelled your order"],
  ] as const)("for the reason %s says so", async (reason, title) => {
    const mail = await written(reason)
    expect(mail.subject).toBe("Your order 1042 at Folio Supply was cancelled")
    expect(mail.html).toContain(title)
    expect(mail.text).toContain(title)
    expect(mail.text).toContain("You have not been charged.")
    expect(mail.text).toContain(URL)
  })

  it.each(cancelReasons)(
    "by %s says that what was paid goes back",
    async (reason) => {
      const mail = await written(reason, 4450)
      expect(mail.text).toContain("The €44.50 that you paid goes back")
      expect(mail.html).toContain("The €44.50 that you paid goes back")
      expect(mail.text).not.toContain("not been charged")
    }
  )
})

describe("money returned", () => {
  const written = (
    kind: OrderRefunded["kind"],
    amount_minor: number,
    received_minor = 4450
  ) =>
    writeMail("order-refunded", {
      ...about,
      kind,
      amount_minor,
      received_minor,
    })

  it("names the amount, of how much, and when it arrives", async () => {
    const mail = await written("part", 1000)
    expect(mail.subject).toBe("Money returned for order 1042 at Folio Supply")
    expect(mail.text).toContain("€10.00 is on its way back to you")
    expect(mail.text).toContain("returned €10.00 of the €44.50")
    expect(mail.text).toContain("5 to 10 days")
    expect(mail.html).toContain("returned €10.00 of the €44.50")
    expect(mail.html).toContain("Partly refunded")
  })

  it.each([
    ["full", 4450, "the whole €44.50"],
    ["rest", 3450, "the remaining €34.50"],
    ["duplicate", 4450, "paid twice"],
  ] as const)("tells a refund of the kind %s", async (kind, minor, words) => {
    expect((await written(kind, minor)).text).toContain(words)
  })
})

describe("order changed", () => {
  it.each([
    [["CN-1"], "Credit note CN-1 is attached as well"],
    [["CN-1", "CN-2"], "Credit notes CN-1, CN-2 are attached as well"],
  ])("names its invoice and %j", async (credit_notes, words) => {
    const mail = await writeMail("order-corrected", {
      ...about,
      invoice: "INV-2",
      credit_notes,
    })
    expect(mail.subject).toBe("Your order 1042 at Folio Supply was changed")
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain("INV-2")
      expect(part).toContain(words)
    }
  })

  it("names no invoice that it does not carry", async () => {
    const mail = await writeMail("order-corrected", {
      ...about,
      invoice: undefined,
      credit_notes: [],
    })
    expect(mail.text).not.toMatch(/attached/)
  })
})
