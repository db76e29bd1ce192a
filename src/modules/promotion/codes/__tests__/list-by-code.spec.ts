import { describe, expect, it, vi } from "vitest"
import type { PromotionDTO } from "@medusajs/framework/types"

import type { ResolvedCode } from "../../../coupon/contract"
import { listByCode } from "../list-by-code"

const SPRING: PromotionDTO = { id: "promo_spring", code: "SPRING" }

const lead = (typed: string, is_disabled = false): ResolvedCode => ({
  typed,
  code: typed.toUpperCase(),
  promotion_id: SPRING.id,
  batch_id: "batch_1",
  is_disabled,
})

/** Core's list over one promotion, by exact code or by id. */
const lists = () =>
  vi.fn((filters: object): Promise<PromotionDTO[]> => {
    const asked = JSON.stringify(filters)
    return Promise.resolve(
      asked.includes('"SPRING"') || asked.includes(SPRING.id) ? [SPRING] : []
    )
  })

describe("promotions asked by code", () => {
  it("bear each code that leads to them, as it was typed", async () => {
    const list = lists()
    const found = await listByCode(
      list,
      (typed) => Promise.resolve(typed.map((each) => lead(each))),
      { code: ["SPRING", "s-1", "s-2"], status: ["active"] },
      { select: ["id"] }
    )
    expect(found).toEqual([
      SPRING,
      { ...SPRING, code: "s-1" },
      { ...SPRING, code: "s-2" },
    ])
    expect(list).toHaveBeenLastCalledWith(
      { $and: [{ status: ["active"] }, { id: [SPRING.id] }] },
      { select: ["id", "code"] }
    )
  })

  it.each([["s-1"], [["s-1"]], [{ $in: ["s-1"] }]])(
    "however they are asked: %j",
    async (code) => {
      const found = await listByCode(
        lists(),
        (typed) => Promise.resolve(typed.map((each) => lead(each))),
        { code },
        {}
      )
      expect(found).toEqual([{ ...SPRING, code: "s-1" }])
    }
  )

  it("are not found by codes out of use, or whose promotion is gone", async () => {
    const off = await listByCode(
      lists(),
      (typed) => Promise.resolve(typed.map((each) => lead(each, true))),
      { code: "s-1" },
      {}
    )
    const gone = await listByCode(
      () => Promise.resolve([]),
      (typed) => Promise.resolve(typed.map((each) => lead(each))),
      { code: "s-1" },
      {}
    )
    expect([off, gone]).toEqual([[], []])
  })

  it.each([[{}], [{ code: "SPRING" }], [{ id: SPRING.id }]])(
    "are not sought twice where core finds them: %j",
    async (filters) => {
      const list = lists()
      const resolve = vi.fn(() => Promise.resolve([]))
      await listByCode(list, resolve, filters, {})
      expect(list).toHaveBeenCalledTimes(1)
      expect(resolve).not.toHaveBeenCalled()
    }
  )
})
