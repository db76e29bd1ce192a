import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { checkoutLines, readOrderToken, signOrderToken } from "../domain"

describe("order token", () => {
  it("is read back by whoever has the secret, and by nobody else", () => {
    const token = signOrderToken("order_1", "secret-one")
    expect(readOrderToken(token, "secret-one")).toBe("order_1")
    expect(readOrderToken(token, "secret-two")).toBeNull()
    expect(signOrderToken("order_1", "secret-one")).toBe(token)
  })

  it("refuses made-up, unsigned and altered tokens", () => {
    const [header, , signature] = signOrderToken("order_1", "s").split(".")
    const body = Buffer.from(
      JSON.stringify({ aud: "order-page", sub: "order_2" })
    ).toString("base64url")
    const none = Buffer.from('{"alg":"none"}').toString("base64url")

    expect(readOrderToken("order_1", "s")).toBeNull()
    expect(readOrderToken("", "s")).toBeNull()
    expect(readOrderToken(`${header}.${body}.${signature}`, "s")).toBeNull()
    expect(readOrderToken(`${none}.${body}.`, "s")).toBeNull()
  })
})

describe("checkoutLines", () => {
  it("shows the order's lines when they add up, without free ones", () => {
    expect(
      checkoutLines({ display_id: 7, total_minor: 300 }, [
        { name: "Pen", amount_minor: 300 },
        { name: "Gift", amount_minor: 0 },
      ])
    ).toEqual([{ name: "Pen", amount_minor: 300 }])
  })

  it("always charges exactly the order's total", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(
          fc.record({
            name: fc.string(),
            amount_minor: fc.integer({ min: -100, max: 100_000 }),
          })
        ),
        (total_minor, lines) => {
          const charged = checkoutLines({ display_id: 1, total_minor }, lines)
          const sum = charged.reduce((all, line) => all + line.amount_minor, 0)
          expect(sum).toBe(total_minor)
          expect(charged.every((line) => line.amount_minor > 0)).toBe(true)
        }
      )
    )
  })
})
