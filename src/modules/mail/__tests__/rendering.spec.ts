import { describe, expect, it } from "vitest"

import { mailKey, messageId } from "../domain/mail-key"
import { cancelReasons } from "../domain/cancellation-notice"
import { orderMailModel } from "../domain/order-mail-model"
import { paymentNotice } from "../domain/payment-notice"
import { maxFailures, retryDelayMs } from "../domain/retry-policy"
import {
  renderOrderCanceled,
  renderOrderCorrected,
  renderOrderPlaced,
  renderOrderRefunded,
  renderPaymentReceived,
} from "../templates/render-mail"
import { sampleOrder } from "./sample-order"

const SHOP = { name: "Folio Supply", url: "http://localhost:8000" }
const URL = "http://localhost:8000/order/signed-token"

const model = (change: Parameters<typeof sampleOrder>[0] = {}) =>
  orderMailModel({
    order: sampleOrder(change),
    total_minor: 4450,
    shop: SHOP,
    locale: "en",
    order_url: URL,
  })

describe("order placed", () => {
  it("asks for payment, in HTML and in plain text", async () => {
    const mail = await renderOrderPlaced(model(), "pay")
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
      const mail = await renderOrderPlaced(model(), notice)
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
    const mail = await renderPaymentReceived(model(), "INV-2026-00007")
    expect(mail.subject).toBe("Payment received for order 1042 at Folio Supply")
    expect(mail.text).toContain("INV-2026-00007")
    expect(mail.text).not.toContain("Pay €")
    expect(mail.text).not.toContain("Download")
  })

  it("links to the invoice and says until when", async () => {
    const url =
      "http://localhost:8000/documents/inv_1/pdf?expires=1&signature=s"
    const download = {
      number: "INV-2026-00007",
      url,
      until: new Date("2026-11-29T12:00:00Z"),
    }
    const mail = await renderPaymentReceived(
      orderMailModel({
        order: sampleOrder({}),
        shop: SHOP,
        locale: "en",
        order_url: URL,
        download,
      }),
      "INV-2026-00007"
    )
    expect(mail.html).toContain(`href="${url.replace("&", "&amp;")}"`)
    expect(mail.html).toContain("Download INV-2026-00007")
    for (const text of [mail.html, mail.text]) {
      expect(text).toMatch(/works until (29 November|November 29,) 2026/)
    }
    expect(mail.text).toContain(`Download INV-2026-00007:\n${url}\n`)
  })
})

describe("order cancelled", () => {
  const written = (reason: (typeof cancelReasons)[number], returned = 0) =>
    renderOrderCanceled(model(), { reason, returned_minor: returned })

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
    kind: Parameters<typeof renderOrderRefunded>[1]["kind"],
    amount_minor: number,
    received_minor = 4450
  ) => renderOrderRefunded(model(), { kind, amount_minor, received_minor })

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
    const notice = { invoice: "INV-2", credit_notes, total_minor: 4450 }
    const mail = await renderOrderCorrected(model(), notice)
    expect(mail.subject).toBe("Your order 1042 at Folio Supply was changed")
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain("INV-2")
      expect(part).toContain(words)
    }
  })

  it("names no invoice that it does not carry", async () => {
    const notice = { invoice: undefined, credit_notes: [], total_minor: 4450 }
    const mail = await renderOrderCorrected(model(), notice)
    expect(mail.text).not.toMatch(/attached/)
  })
})

describe("every mail", () => {
  const hostile = '<img src=x onerror="alert(1)">\r\nBcc: all@example.com'
  const mails = async () => {
    const order = model({ title: hostile, first_name: hostile })
    return [
      await renderOrderPlaced(order, "pay"),
      await renderPaymentReceived(order, "INV-1"),
      await renderOrderCanceled(order, { reason: "staff", returned_minor: 1 }),
      await renderOrderCorrected(order, {
        invoice: "INV-2",
        credit_notes: ["CN-1"],
        total_minor: 1,
      }),
      await renderOrderRefunded(order, {
        kind: "part",
        amount_minor: 1,
        received_minor: 2,
      }),
    ]
  }

  it("escapes names and titles from outside", async () => {
    for (const mail of await mails()) {
      expect(mail.html).not.toContain("<img src=x")
      expect(mail.html).toContain("&lt;img src=x")
      expect(mail.subject).not.toMatch(/[\r\n]/)
    }
  })

  it("is whole: language, no unresolved value, below 102 kB", async () => {
    for (const mail of await mails()) {
      expect(mail.html).toMatch(/<html[^>]*lang="en"/)
      expect(mail.html + mail.text).not.toMatch(
        /undefined|\[object|NaN|\{\{|null/
      )
      expect(Buffer.byteLength(mail.html)).toBeLessThan(102 * 1024)
      expect(mail.text.trim().length).toBeGreaterThan(100)
      expect(mail.html).not.toMatch(/<img(?![^>]*\balt=)/)
      expect(mail.html).not.toMatch(/<(script|svg)|display:\s*(flex|grid)/)
    }
  })
})

describe("the outbox's rules", () => {
  it("names a mail the same at every attempt", () => {
    const id = messageId(
      mailKey({ subject_id: "order_1" }, "order-placed"),
      "Shop <a@shop.example>"
    )
    expect(id).toBe(
      messageId(
        mailKey({ subject_id: "order_1" }, "order-placed"),
        "Shop <a@shop.example>"
      )
    )
    expect(id).toMatch(/^<[0-9a-f]{32}@shop\.example>$/)
    expect(id).not.toContain("order_1")
  })

  it("names each of an order's refunds apart, and an old name stays", () => {
    const about = (topic?: string) =>
      mailKey({ subject_id: "order_1", topic }, "order-refunded")
    expect(about("re_1")).toBe("order_1:order-refunded:re_1:1")
    expect(about("re_2")).not.toBe(about("re_1"))
    expect(mailKey({ subject_id: "order_1", topic: "" }, "order-placed")).toBe(
      "order_1:order-placed:1"
    )
  })

  it("waits longer each time, and gives up", () => {
    const delays = Array.from({ length: maxFailures }, (_, index) =>
      retryDelayMs(index + 1)
    )
    const waits = delays.filter((delay) => delay !== null)
    expect([...waits].sort((a, b) => a - b)).toEqual(waits)
    expect(delays.at(-1)).toBeNull()
  })
})
