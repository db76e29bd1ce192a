import { describe, expect, it } from "vitest"

import { missingForPlacing, shortLines } from "../domain"

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
