import { describe, expect, it } from "vitest"
import { sortByPrice } from "../sort-by-price"

const goods = [
  { title: "Tray", fromPrice: { amount: 20 } },
  { title: "Gift", fromPrice: null },
  { title: "Pen", fromPrice: { amount: 9.5 } },
  { title: "Pad", fromPrice: { amount: 9.5 } },
]

const titles = (direction: "asc" | "desc") =>
  sortByPrice(goods, direction).map(({ title }) => title)

describe("sortByPrice", () => {
  it("puts equal prices in order of title, and no price last", () => {
    expect(titles("asc")).toEqual(["Pad", "Pen", "Tray", "Gift"])
    expect(titles("desc")).toEqual(["Tray", "Pad", "Pen", "Gift"])
  })
})
