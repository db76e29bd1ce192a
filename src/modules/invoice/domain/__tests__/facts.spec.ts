import { describe, expect, it } from "vitest"

import { readBuyer } from "../buyer"
import { canonicalJson, sha256 } from "../canonical-json"
import { yearIn } from "../invoice-number"
import { germanOrder } from "./fixtures"

describe("yearIn", () => {
  it("is the seller's year, not the server's", () => {
    const instant = new Date("2026-12-31T23:30:00.000Z")
    expect(yearIn(instant, "Europe/Berlin")).toBe(2027)
    expect(yearIn(instant, "America/New_York")).toBe(2026)
  })
})

describe("canonicalJson", () => {
  it("does not depend on the order of keys", () => {
    const text = canonicalJson({ b: [1, { d: null, c: "x" }], a: true })
    expect(text).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}')
    expect(canonicalJson({ a: true, b: [1, { c: "x", d: null }] })).toBe(text)
  })

  it("leaves out what is undefined, as JSON does", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  it("is hashed as UTF-8", () => {
    expect(sha256("ä")).toBe(sha256(Buffer.from("ä", "utf8")))
  })
})

describe("readBuyer", () => {
  it("prefers the billing address", () => {
    const buyer = readBuyer(
      germanOrder({
        billing_address: { company: " Analytical Ltd ", city: "London" },
      })
    )
    expect(buyer).toMatchObject({ name: "Analytical Ltd", city: "London" })
  })

  it("falls back to the e-mail for an order without addresses", () => {
    const order = germanOrder({ shipping_address: null })
    expect(readBuyer(order)).toMatchObject({
      name: "ada@example.com",
      address_lines: [],
    })
  })
})
