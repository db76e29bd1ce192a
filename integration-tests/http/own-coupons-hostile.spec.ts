import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { flood } from "./support/flood"
import { makeOwnCoupon, postCoupon } from "./support/own-coupons"

/** With the codes here and those of carts, ten thousand requests. */
const BODIES = 5_500
const CODES = 3_500

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "__proto__",
    "\u0000",
    "'; drop table promotion; --",
    "\ud800"
  )
)

describe("a coupon that is not right", () => {
  it("is never more than refused, whatever is sent", async () => {
    const own = await makeOwnCoupon()
    const text = anything
    const thing = fc.oneof(
      text,
      fc.jsonValue(),
      fc.double(),
      fc.maxSafeInteger()
    )
    const field = fc.oneof(
      fc.constantFrom(
        "code",
        "name",
        "status",
        "currency_code",
        "effect",
        "applies_to",
        "conditions",
        "limits",
        "combination",
        "campaign_id",
        "id",
        "ids",
        "action",
        "coupon",
        "cart",
        "orders"
      ),
      text
    )
    const rule = fc.record(
      {
        kind: fc.oneof(
          fc.constantFrom(
            "percentage",
            "tiers",
            "gift",
            "shipping",
            "buy_get",
            "set_price",
            "schedule",
            "amount",
            "contains",
            "customer_group"
          ),
          text
        ),
        rate_ppm: thing,
        amount_minor: thing,
        variant_id: thing,
        tiers: fc.array(thing, { maxLength: 3 }),
        in: fc.array(text, { maxLength: 3 }),
        starts_at: text,
        min_minor: thing,
      },
      { requiredKeys: ["kind"] }
    )
    const near = fc.record(
      {
        code: fc.oneof(text, fc.constant(null)),
        effect: rule,
        conditions: fc.array(rule, { maxLength: 3 }),
        limits: fc.dictionary(fc.constantFrom("uses", "budget_minor"), thing),
        applies_to: fc.dictionary(
          fc.constantFrom("products", "tags", "exclude"),
          fc.oneof(fc.array(text, { maxLength: 2 }), thing)
        ),
        currency_code: fc.constantFrom("eur", "xxx", "zz"),
        campaign_id: thing,
      },
      { requiredKeys: ["effect"] }
    )
    const body = fc.oneof(fc.dictionary(field, thing), near, thing)
    const path = fc.constantFrom(
      "",
      "/bulk",
      "/preview",
      "/what-if",
      `/${own.id}`,
      `/${own.id}/duplicate`
    )
    const wrapped = fc.tuple(path, body).map(([to, sent]) => ({
      to,
      sent:
        to === "/preview" || to === "/what-if"
          ? { coupon: sent, orders: 1, cart: { lines: [], region_id: "x" } }
          : sent,
    }))
    const admin = await adminClient()
    const made: string[] = []
    const { sent, stumbles } = await flood(BODIES, wrapped, async (request) => {
      const answer = await admin.post<{ coupon?: { id: string } }>(
        `/admin/coupons${request.to}`,
        request.sent
      )
      if (answer.body.coupon) {
        made.push(answer.body.coupon.id)
      }
      return answer
    })
    expect([sent, stumbles]).toEqual([BODIES, []])
    await postCoupon("/bulk", { ids: [own.id, ...made], action: "delete" })
  }, 300_000)

  it("is never more than not found, whatever its code or id is", async () => {
    const admin = await adminClient()
    const asked = fc.record({
      of: fc.constantFrom("coupons", "coupon-codes", "coupon-batches"),
      part: anything,
      below: fc.constantFrom("", "/batches", "/report", "/codes", "/codes.csv"),
      sent: fc.option(fc.object({ maxDepth: 1 })),
    })
    const { sent, stumbles } = await flood(CODES, asked, async (request) => {
      const part = encodeURIComponent(request.part.replace(/\p{Cs}/gu, ""))
      const path = `/admin/${request.of}/${part || "-"}${request.below}`
      return request.sent ? admin.post(path, request.sent) : admin.get(path)
    })
    expect([sent, stumbles]).toEqual([CODES, []])
  }, 300_000)

  it.each([
    ["/admin/coupons/%00", 404, "not_found"],
    ["/admin/promotions/%00", 404, "not_found"],
    ["/admin/coupons?q=%00", 400, "invalid_data"],
  ])(
    "is refused where the database has no place for it: %s",
    async (path, status, type) => {
      const admin = await adminClient()
      const answer = await admin.get<{ type: string }>(path)
      expect([answer.status, answer.body.type]).toEqual([status, type])
    }
  )
})
