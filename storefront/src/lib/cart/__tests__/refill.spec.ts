import { expect, it } from "vitest"
import { missingWords, planRefill } from "../refill"

const line = (variantId: string | null, quantity: number, title = "Pen") => ({
  variantId,
  title,
  variantTitle: "Blue",
  quantity,
})

const amounts = (plan: ReturnType<typeof planRefill>) =>
  plan.map(({ wanted, add, got }) => [wanted, add, got])

it("adds what an order had, lines of the same goods together", () => {
  const plan = planRefill(
    [line("v1", 2), line("v2", 1), line("v1", 1)],
    [],
    new Map([
      ["v1", null],
      ["v2", 10],
    ])
  )
  expect(amounts(plan)).toEqual([
    [3, 3, 3],
    [1, 1, 1],
  ])
})

it("adds no more than there is, and nothing of what is no longer sold", () => {
  const plan = planRefill(
    [line("v1", 3), line("v2", 1), line("v3", 1), line(null, 1, "Gone")],
    [],
    new Map([
      ["v1", 2],
      ["v2", 0],
    ])
  )
  expect(amounts(plan)).toEqual([
    [3, 2, 2],
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
  ])
  expect(plan.map(missingWords)).toEqual([
    "Pen, Blue (only 2 of 3)",
    "Pen, Blue (not available)",
    "Pen, Blue (not available)",
    "Gone, Blue (not available)",
  ])
})

it("adds nothing the second time, and only what lacks", () => {
  const stock = new Map([["v1", null]])
  expect(amounts(planRefill([line("v1", 3)], [line("v1", 3)], stock))).toEqual([
    [3, 0, 3],
  ])
  expect(
    amounts(planRefill([line("v1", 3)], [line("v1", 1), line("v9", 4)], stock))
  ).toEqual([[3, 2, 3]])
})
