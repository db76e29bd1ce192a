import { describe, expect, it } from "vitest"

import { decideMail } from "../domain/decide-mail"
import { mailKey, messageId } from "../domain/mail-key"
import { orderMailModel } from "../domain/order-mail-model"
import { paymentNotice } from "../domain/payment-notice"
import { maxAttempts, retryDelayMs } from "../domain/retry-policy"
import {
  renderOrderPlaced,
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

  it.each(["processing", "paid", "checking"] as const)(
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
  })
})

describe("every mail", () => {
  const hostile = '<img src=x onerror="alert(1)">\r\nBcc: all@example.com'
  const mails = async () => [
    await renderOrderPlaced(
      model({ title: hostile, first_name: hostile }),
      "pay"
    ),
    await renderPaymentReceived(
      model({ title: hostile, first_name: hostile }),
      "INV-1"
    ),
  ]

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

describe("deciding", () => {
  const now = new Date("2026-11-21T12:00:00Z")
  const order = {
    email: "mara@example.com",
    status: "pending",
    created_at: now,
  }
  const paid = {
    order_id: "order_1",
    state: "paid",
    total_minor: 1,
    paid_at: now,
  }
  const days = (count: number) =>
    new Date(now.getTime() - count * 24 * 3_600_000)

  it("sends what is news", () => {
    expect(decideMail("order-placed", order, paid, now)).toEqual({
      send: true,
      recipient: "mara@example.com",
    })
  })

  it.each([
    ["no-address", { ...order, email: null }, paid],
    ["no-payment-record", order, undefined],
    ["canceled", { ...order, status: "canceled" }, paid],
    [
      "too-old",
      { ...order, created_at: days(4) },
      { ...paid, paid_at: days(4) },
    ],
  ] as const)("keeps quiet: %s", (reason, facts, payment) => {
    expect(decideMail("order-placed", facts, payment, now)).toEqual({
      send: false,
      reason,
    })
  })

  it("counts a late bank debit's age from its arrival", () => {
    const old = { ...order, created_at: days(10) }
    expect(decideMail("payment-received", old, paid, now).send).toBe(true)
  })

  it("thanks for no payment that has not arrived", () => {
    const pending = { ...paid, state: "pending", paid_at: null }
    expect(decideMail("payment-received", order, pending, now)).toEqual({
      send: false,
      reason: "not-paid",
    })
  })
})

describe("the outbox's rules", () => {
  it("names a mail the same at every attempt", () => {
    const id = messageId(
      mailKey("order_1", "order-placed"),
      "Shop <a@shop.example>"
    )
    expect(id).toBe(
      messageId(mailKey("order_1", "order-placed"), "Shop <a@shop.example>")
    )
    expect(id).toMatch(/^<[0-9a-f]{32}@shop\.example>$/)
    expect(id).not.toContain("order_1")
  })

  it("waits longer each time, and gives up", () => {
    const delays = Array.from({ length: maxAttempts }, (_, index) =>
      retryDelayMs(index + 1)
    )
    const waits = delays.filter((delay) => delay !== null)
    expect([...waits].sort((a, b) => a - b)).toEqual(waits)
    expect(delays.at(-1)).toBeNull()
  })
})
