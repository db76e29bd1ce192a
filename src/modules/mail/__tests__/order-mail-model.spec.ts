import { describe, expect, it } from "vitest"

import type { MailOrder } from "../domain/mail-order"
import { mailTotals } from "../domain/mail-totals"
import { orderMailModel } from "../domain/order-mail-model"
import { postalLines } from "../domain/postal-lines"
import { sampleOrder } from "../mails/samples/order"
import { mailLocale } from "../words"

const modelOf = (order: MailOrder, total_minor?: number) =>
  orderMailModel({
    order,
    total_minor,
    locale: "en-GB",
  })

const first = (order: MailOrder) => {
  const line = order.items[0]
  if (!line) throw new TypeError("the sample has no line")
  return line
}

/** The sample as a shop with prices before tax bills it. */
const american = (): MailOrder => {
  const order = sampleOrder()
  return {
    ...order,
    currency_code: "usd",
    items: [{ ...first(order), is_tax_inclusive: false, subtotal: 44 }],
    item_subtotal: 44,
    shipping_subtotal: 4.9,
    discount_subtotal: 4.4,
    tax_total: 3.665,
    total: 48.165,
  }
}

const sum = (rows: { minor: number }[]) =>
  rows.reduce((total, { minor }) => total + minor, 0)

describe("the figures of a mail", () => {
  it("show European prices with their tax inside", () => {
    const model = modelOf(sampleOrder(), 4450)
    expect(model.totals).toEqual([
      { kind: "items", amount: "€44.00" },
      { kind: "discount", amount: "−€4.40" },
      { kind: "shipping", amount: "€4.90" },
    ])
    expect(model.coupon_codes).toEqual(["WELCOME10"])
    expect(model.total).toBe("€44.50")
    expect(model.included_tax).toBe("€7.11")
    expect(model.lines[0]?.amount).toBe("€44.00")
  })

  it("show American prices with tax as a row of its own", () => {
    const totals = mailTotals(american(), 4817)
    expect(totals.rows.map(({ kind }) => kind)).toEqual([
      "items",
      "discount",
      "shipping",
      "tax",
    ])
    expect(totals.included_tax_minor).toBeNull()
    expect(sum(totals.rows)).toBe(4817)
  })

  it("meet the charged total to the cent, whatever rounding left", () => {
    for (const charged of [4815, 4816, 4817, 4818]) {
      const { rows } = mailTotals(american(), charged)
      expect(sum(rows)).toBe(charged)
      expect(rows.find(({ kind }) => kind === "items")?.minor).toBe(4400)
    }
  })

  it("do not hide a real difference in the tax", () => {
    const { rows } = mailTotals(american(), 2000)
    expect(rows.find(({ kind }) => kind === "tax")?.minor).toBe(367)
  })

  it("leave out a discount of nothing", () => {
    const order = {
      ...sampleOrder(),
      discount_total: 0,
      original_shipping_total: 0.5,
    }
    expect(modelOf(order, 4450).totals.map(({ kind }) => kind)).toEqual([
      "items",
      "shipping",
    ])
  })
})

describe("a line of a mail", () => {
  it.each([
    ["https://cdn.example/a.webp", "https://cdn.example/a.webp"],
    ["/static/a.webp", null],
    ["javascript:alert(1)", null],
    [null, null],
  ])("shows the picture %s as %s", (thumbnail, shown) => {
    const order = sampleOrder()
    const items = [{ ...first(order), thumbnail }]
    expect(modelOf({ ...order, items }).lines[0]?.thumbnail).toBe(shown)
  })

  it("keeps names on one line and without tricks of direction", () => {
    const model = modelOf(sampleOrder({ title: "Note\r\nbook \u202Eevil" }))
    expect(model.lines[0]?.title).toBe("Note book evil")
  })
})

describe("an address", () => {
  it("leaves out what is empty and names the country", () => {
    const address = { first_name: "Ada", city: "Paris", country_code: "fr" }
    expect(postalLines(address, "en-GB")).toEqual(["Ada", "Paris", "France"])
  })
})

describe("the language", () => {
  it.each([
    ["en", "de", "en-GB"],
    ["en", "us", "en-US"],
    ["en-AU", "us", "en-AU"],
    ["de-DE", "de", "en-GB"],
    ["en_IE", undefined, "en-IE"],
    ["not a locale!", null, "en-GB"],
  ])("of %s to %s is %s", (wanted, country, locale) => {
    expect(mailLocale(wanted, country)).toBe(locale)
  })
})
