import { describe, expect, it } from "vitest"
import { listingHref, readListingParams } from "../params"

describe("readListingParams", () => {
  it("takes what makes sense", () => {
    expect(readListingParams({ sort: "price-asc", page: "3" })).toEqual({
      sort: "price-asc",
      page: 3,
    })
  })

  it.each([
    {},
    { sort: "constructor", page: "0" },
    { sort: ["nope", "title"], page: "-1" },
    { sort: "", page: "1e3" },
  ])("falls back to the newest, page 1, for %j", (query) => {
    expect(readListingParams(query)).toEqual({ sort: "newest", page: 1 })
  })

  it("takes the first of several values", () => {
    expect(readListingParams({ sort: ["title", "newest"] }).sort).toBe("title")
  })
})

describe("listingHref", () => {
  it("leaves defaults out of the address", () => {
    expect(listingHref("/products", { sort: "newest", page: 1 })).toBe(
      "/products"
    )
  })

  it("is read back to what it was made from", () => {
    const href = listingHref("/products", { sort: "price-desc", page: 2 })
    const { searchParams } = new URL(href, "http://shop.invalid")
    expect(readListingParams(Object.fromEntries(searchParams))).toEqual({
      sort: "price-desc",
      page: 2,
    })
  })
})
