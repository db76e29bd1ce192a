import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  checkoutLines,
  missingForPlacing,
  readOrderToken,
  shortLines,
  signOrderToken,
} from "../domain"

describe("order token", () => {
  it("is read back by whoever has the secret, and by nobody else", () => {
    const token = signOrderToken("order_1", "secret-one")
    expect(readOrderToken(token, "secret-one")).toBe("order_1")
    expect(readOrderToken(token, "secret-two")).toBeNull()
    expect(signOrderToken("order_1", "secret-one")).toBe(token)
  })

  it("refuses made-up, unsigned and altered tokens", () => {
    const [header, , signature] = signOrderToken("order_1", "s").split(".")
    const body = Buffer.from(
      JSON.stringify({ aud: "order-page", sub: "order_2" })
    ).toString("base64url")
    const none = Buffer.from('{"alg":"none"}').toString("base64url")

    expect(readOrderToken("order_1", "s")).toBeNull()
    expect(readOrderToken("", "s")).toBeNull()
    expect(readOrderToken(`${header}.${body}.${signature}`, "s")).toBeNull()
    expect(readOrderToken(`${none}.${body}.`, "s")).toBeNull()
  })
})

describe("checkoutLines", () => {
  it("shows the order's lines when they add up, without free ones", () => {
    expect(
      checkoutLines({ display_id: 7, total_minor: 300 }, [
        { name: "Pen", amount_minor: 300 },
        { name: "Gift", amount_minor: 0 },
      ])
    ).toEqual([{ name: "Pen", amount_minor: 300 }])
  })

  it("always charges exactly the order's total", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(
          fc.record({
            name: fc.string(),
            amount_minor: fc.integer({ min: -100, max: 100_000 }),
          })
        ),
        (total_minor, lines) => {
          const charged = checkoutLines({ display_id: 1, total_minor }, lines)
          const sum = charged.reduce((all, line) => all + line.amount_minor, 0)
          expect(sum).toBe(total_minor)
          expect(charged.every((line) => line.amount_minor > 0)).toBe(true)
        }
      )
    )
  })
})

describe("missingForPlacing", () => {
  it("names what is missing", () => {
    expect(missingForPlacing({})).toEqual([
      "items",
      "email",
      "shipping_address",
      "shipping_method",
    ])
  })

  it("is content with a whole cart", () => {
    expect(
      missingForPlacing({
        email: "mara@example.com",
        items: [{}],
        shipping_methods: [{}],
        shipping_address: {
          first_name: "Mara",
          last_name: "Lind",
          address_1: "Weserstraße 12",
          city: "Berlin",
          country_code: "de",
        },
      })
    ).toEqual([])
  })
})

describe("shortLines", () => {
  const line = (id: string, quantity: number, required = 1) => ({
    line_item_id: id,
    title: id,
    quantity,
    parts: [{ inventory_item_id: "pen", required }],
  })

  it("names a line that wants too much, and what would do", () => {
    expect(shortLines([line("a", 3)], new Map([["pen", 2]]))).toEqual([
      { line_item_id: "a", title: "a", requested: 3, available: 2 },
    ])
  })

  it("serves lines that share an article in their order", () => {
    const short = shortLines(
      [line("a", 2), line("b", 2)],
      new Map([["pen", 3]])
    )
    expect(short).toEqual([
      { line_item_id: "b", title: "b", requested: 2, available: 1 },
    ])
  })

  it("counts how many pieces one of a kit takes", () => {
    expect(shortLines([line("kit", 2, 3)], new Map([["pen", 5]]))).toEqual([
      { line_item_id: "kit", title: "kit", requested: 2, available: 1 },
    ])
  })

  it("lets lines pass whose stock is not counted", () => {
    const uncounted = { ...line("a", 99), parts: [] }
    expect(shortLines([uncounted], new Map())).toEqual([])
  })

  it("treats unknown and negative stock as none", () => {
    expect(shortLines([line("a", 1)], new Map())[0]?.available).toBe(0)
    expect(shortLines([line("a", 1)], new Map([["pen", -4]]))).toHaveLength(1)
  })
})
