import { expect, it } from "vitest"
import { purchaseProblem, readProblem, readQuantity } from "../quantity"

it.each(["0", "-1", "1.5", "1e2", "", "1000", undefined])(
  "does not take %s for a quantity",
  (typed) => {
    expect(readQuantity(typed)).toBeNull()
  }
)

it("takes whole numbers, and zero only where it is meant", () => {
  expect(readQuantity(" 12 ")).toBe(12)
  expect(readQuantity("0", 0)).toBe(0)
})

it("reads only problems that it knows out of an address", () => {
  expect(readProblem("stock")).toBe("stock")
  expect(readProblem("<b>")).toBeNull()
})

it("says how many are left", () => {
  expect(purchaseProblem("stock", 3)).toContain("only 3")
  expect(purchaseProblem("stock", 0)).toBe("This is sold out.")
})
