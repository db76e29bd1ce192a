import { describe, expect, it } from "vitest"
import type { OpenCart } from "../../dto/cart"
import { readShownCodes, readShownTotal, shownCodes } from "../shown-bill"

describe("readShownTotal", () => {
  it("reads what the page carries, and nothing else", () => {
    expect(readShownTotal("4650 eur")).toEqual({
      amount_minor: 4650,
      currency_code: "eur",
    })
    expect(readShownTotal(undefined)).toBeNull()
    expect(readShownTotal("46.5 eur")).toBeNull()
    expect(readShownTotal("-1 eur")).toBeNull()
  })
})

describe("readShownCodes", () => {
  const coupon = (code: string, isApplied: boolean) =>
    ({ code, isApplied }) as OpenCart["coupons"][number]

  it("reads the codes that the page showed as applied", () => {
    const codes = ["SPRING 10", "50%", "SOMMER-ÄÖÜ"]
    const coupons = [
      ...codes.map((code) => coupon(code, true)),
      coupon("IDLE", false),
    ]
    expect(readShownCodes(shownCodes({ coupons } as OpenCart))).toEqual(codes)
  })

  it("reads nothing where the page carried nothing, and keeps what is no code of ours", () => {
    expect(readShownCodes(undefined)).toEqual([])
    expect(readShownCodes("")).toEqual([])
    expect(readShownCodes("%zz A")).toEqual(["%zz", "A"])
  })
})
