import { describe, expect, it } from "vitest"

import { picturesOf } from "../artwork"
import { CATALOGUE, CATEGORY_TREE, COLLECTIONS, variantsOf } from "../catalogue"

const variants = CATALOGUE.flatMap(variantsOf)
const leaves = CATEGORY_TREE.flatMap((branch) => branch.leaves)

const repeated = (values: string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

describe("the catalogue", () => {
  it("has at least 26 products", () => {
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(26)
  })

  it("has no handle or SKU twice", () => {
    expect(repeated(CATALOGUE.map(({ handle }) => handle))).toEqual([])
    expect(repeated(variants.map(({ sku }) => sku))).toEqual([])
  })

  it("has handles and SKUs that are safe in URLs and labels", () => {
    for (const { handle } of CATALOGUE) {
      expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
    for (const { sku } of variants) {
      expect(sku).toMatch(/^[A-Z0-9.]+(-[A-Z0-9.]+)*$/)
    }
  })

  it("puts every product in a leaf category, and something in each", () => {
    const used = new Set<string>(CATALOGUE.map(({ category }) => category))
    expect([...used].sort()).toEqual(leaves.map(({ handle }) => handle).sort())
  })

  it("fills every collection", () => {
    for (const { handle } of COLLECTIONS) {
      const members = CATALOGUE.filter(
        ({ collection }) => collection === handle
      )
      expect(members.length, handle).toBeGreaterThanOrEqual(4)
    }
  })

  it("prices every variant in both currencies, in whole cents", () => {
    for (const { sku, price } of variants) {
      for (const amount of [price.eur, price.usd]) {
        expect(Number.isInteger(amount), sku).toBe(true)
        expect(amount, sku).toBeGreaterThan(0)
      }
    }
  })

  it("has stock of every kind: plenty, nearly out, and none", () => {
    const stock = variants.map((variant) => variant.stock)
    expect(stock.filter((units) => units === 0).length).toBeGreaterThan(0)
    expect(
      stock.filter((units) => units >= 1 && units <= 3).length
    ).toBeGreaterThan(2)
    expect(stock.every((units) => Number.isInteger(units) && units >= 0)).toBe(
      true
    )
  })

  it("notes stock and surcharges only for what exists", () => {
    for (const sheet of CATALOGUE) {
      const skus = variantsOf(sheet).map(({ sku }) => sku)
      const values = Object.values(sheet.options).flat()
      expect(skus).toEqual(
        expect.arrayContaining(Object.keys(sheet.stock ?? {}))
      )
      expect(values).toEqual(
        expect.arrayContaining(Object.keys(sheet.surcharge ?? {}))
      )
    }
  })

  it("describes every product in two or three paragraphs", () => {
    for (const { handle, description } of CATALOGUE) {
      expect([2, 3], handle).toContain(description.length)
      expect(description.join(" ").length, handle).toBeGreaterThan(160)
    }
  })

  it("shows every product in at least three pictures", () => {
    for (const { handle, artwork, swatches } of CATALOGUE) {
      const names = picturesOf(artwork, swatches).map(({ name }) => name)
      expect(names.length, handle).toBeGreaterThanOrEqual(3)
      expect(repeated(names), handle).toEqual([])
    }
  })

  it("draws each colour that can be chosen", () => {
    const coloured = ["Colour", "Wood", "Ink", "Spine"]
    for (const { handle, options, swatches } of CATALOGUE) {
      const values = coloured.flatMap((title) => options[title] ?? [])
      expect(swatches, handle).toEqual(expect.arrayContaining(values))
    }
  })
})
