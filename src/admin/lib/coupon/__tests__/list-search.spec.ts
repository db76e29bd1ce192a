import { describe, expect, it } from "vitest"

import { orderOf, readSearch, sortingOf, writeSearch } from "../list-search"

const ALL = {
  q: "",
  standing: "",
  kind: "",
  order: "-created_at",
  page: 0,
} as const

describe("the address of the list of coupons", () => {
  it.each([
    ["", ALL],
    ["q=save", { ...ALL, q: "save" }],
    [
      "q=a%26b&standing=used_up&kind=own&order=code&page=3",
      { q: "a&b", standing: "used_up", kind: "own", order: "code", page: 2 },
    ],
  ] as const)("is read and written: %s", (address, search) => {
    expect(readSearch(new URLSearchParams(address))).toEqual(search)
    expect(writeSearch(search).toString()).toBe(address)
  })

  it("leaves out what it does not understand", () => {
    const address = new URLSearchParams(
      "standing=gone&kind=x&order=price&page=-1"
    )
    expect(readSearch(address)).toEqual(ALL)
  })

  it.each(["code", "-code", "-updated_at"] as const)(
    "sorts a table by %s",
    (order) => {
      expect(orderOf(sortingOf(order))).toBe(order)
    }
  )

  it("sorts by nothing that the server does not know", () => {
    expect(orderOf({ id: "uses", desc: true })).toBe("-created_at")
  })
})
