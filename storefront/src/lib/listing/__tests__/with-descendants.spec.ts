import { expect, it } from "vitest"
import { withDescendants } from "../with-descendants"

it("gathers a category and all below it", () => {
  const tree = [
    { id: "paper", parentId: null },
    { id: "books", parentId: "paper" },
    { id: "plain", parentId: "books" },
    { id: "bags", parentId: null },
  ]
  expect(withDescendants(tree, "paper")).toEqual(["paper", "books", "plain"])
  expect(withDescendants(tree, "bags")).toEqual(["bags"])
})
