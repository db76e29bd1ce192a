import { describe, expect, it } from "vitest"

import { line } from "../../__tests__/support/build"
import type { LineFacts, Selector } from "../../model"
import { compileSelector, indexLines } from ".."

const shirt = line("shirt", 2000, 1, {
  product_id: "p1",
  variant_id: "v1",
  category_ids: ["shirts", "clothes"],
  collection_id: "autumn",
  tag_ids: ["warm", "new"],
  type_id: "textile",
})
const mug = line("mug", 900, 1, {
  product_id: "p2",
  variant_id: "v2",
  compare_at_minor: 1200,
})
const unknownLine: LineFacts = {
  id: "z",
  quantity: 1,
  base_minor: 100,
  is_discountable: true,
  product_id: "p3",
}
const LINES = [shirt, mug, unknownLine]

const NAMED: [Selector, string[]][] = [
  [{}, ["shirt", "mug", "z"]],
  [{ products: ["p1", "p3"] }, ["shirt", "z"]],
  [{ variants: ["v2"] }, ["mug"]],
  [{ categories: ["clothes"] }, ["shirt"]],
  [{ collections: ["autumn"] }, ["shirt"]],
  [{ tags: ["old", "new"] }, ["shirt"]],
  [{ types: ["textile"] }, ["shirt"]],
  [{ products: ["p2"], tags: ["warm"] }, ["shirt", "mug"]],
  [{ lines: ["mug", "z", "gone"] }, ["mug", "z"]],
  [{ lines: ["mug"], exclude: { products: ["p2"] } }, []],
  [{ products: ["p9"] }, []],
  [{ exclude: { products: ["p1"] } }, ["mug", "z"]],
  [{ exclude: { categories: ["clothes"] } }, ["mug"]],
  [{ products: ["p1", "p2"], exclude: { variants: ["v1"] } }, ["mug"]],
  [{ exclude_sale_items: true }, ["shirt", "z"]],
  [{ products: ["p1", "p2"], exclude_sale_items: true }, ["shirt"]],
  [{ products: ["p1", "p2", "p3", "p4"] }, ["shirt", "mug", "z"]],
]

describe("a selector", () => {
  it.each(NAMED)("%j picks %j, by line and by index", (selector, ids) => {
    const compiled = compileSelector(selector)
    const byLine = LINES.filter((each) => compiled.picks(each))
    const byIndex = indexLines(LINES, (each) => each).pick(compiled)
    expect(byLine.map(({ id }) => id)).toEqual(ids)
    expect(byIndex.map(({ id }) => id)).toEqual(ids)
  })

  it.each<[Selector, string]>([
    [{ products: ["p3"] }, "in"],
    [{ products: ["p1"] }, "out"],
    [{ categories: ["clothes"] }, "unknown"],
    [{ products: ["p3"], categories: ["clothes"] }, "in"],
    [{ variants: ["v1"] }, "unknown"],
    [{ collections: ["autumn"] }, "unknown"],
    [{ types: ["textile"] }, "unknown"],
    [{ exclude: { tags: ["warm"] } }, "unknown"],
    [{ products: ["p1"], exclude: { tags: ["warm"] } }, "out"],
    [{ categories: ["x"], exclude: { products: ["p3"] } }, "out"],
  ])("%j judges a line of which little is known: %s", (selector, judged) => {
    expect(compileSelector(selector).judge(unknownLine)).toBe(judged)
  })

  it("picks all lines of a product, in their order", () => {
    const twice = [
      line("a", 1, 1, { product_id: "p2" }),
      line("b", 1, 1, { product_id: "p1" }),
      line("c", 1, 1, { product_id: "p2" }),
      line("d", 1, 1, { product_id: "p3" }),
    ]
    const index = indexLines(twice, (each) => each)
    const picked = index.pick(compileSelector({ products: ["p1", "p2"] }))
    expect(picked.map(({ id }) => id)).toEqual(["a", "b", "c"])
    expect(index.pick(compileSelector({ products: ["p2"] }))).toHaveLength(2)
  })

  it("takes a line for on sale whose price is below the one before", () => {
    const offSale = compileSelector({ exclude_sale_items: true })
    const at = (compare_at_minor: number | null) =>
      line("a", 1000, 2, { compare_at_minor })
    expect(offSale.picks(at(2001))).toBe(false)
    expect(offSale.picks(at(2000))).toBe(true)
    expect(offSale.picks(at(null))).toBe(true)
  })

  it("knows whether it names anything", () => {
    expect(compileSelector({}).is_empty).toBe(true)
    expect(compileSelector({ exclude_sale_items: false }).is_empty).toBe(true)
    expect(compileSelector({ exclude_sale_items: true }).is_empty).toBe(false)
    expect(compileSelector({ exclude: { tags: ["a"] } }).is_empty).toBe(false)
  })
})
