import { Router } from "express"

import { readEndpoint, writeEndpoint } from "../http/endpoint"
import { missingResource, StripeApiError } from "../http/errors"
import { currency, metadata } from "../http/param-kinds"
import { integer, listOf, oneOf, shape, text } from "../http/params"
import { newId } from "../resources/ids"
import type { CouponResource } from "../resources/types"
import type { Sandbox } from "../sandbox"

const expand = listOf(text(), 20)

const couponCreate = shape({
  optional: {
    amount_off: integer(1),
    currency,
    duration: oneOf(["once"], ["forever", "repeating"]),
    expand,
    id: text(200),
    max_redemptions: integer(1),
    metadata,
    name: text(40),
    percent_off: integer(1, 100),
  },
  unsupported: [
    "applies_to",
    "currency_options",
    "duration_in_months",
    "redeem_by",
  ],
})

/** /v1/coupons: as far as a session's discount needs them. */
export const couponRoutes = (sandbox: Sandbox): Router => {
  const router = Router()
  router.post(
    "/",
    writeEndpoint(sandbox, "coupon", couponCreate, (params, { state, now }) => {
      const id = params.id ?? newId("cpn").slice(4, 12)
      if (
        (params.amount_off === undefined) ===
        (params.percent_off === undefined)
      ) {
        throw new StripeApiError(
          "You must pass either `percent_off` or `amount_off`, and not both."
        )
      }
      if (params.amount_off !== undefined && !params.currency) {
        throw new StripeApiError("Missing required param: currency.", {
          code: "parameter_missing",
          param: "currency",
        })
      }
      if (state.coupons[id]) {
        throw new StripeApiError("Coupon already exists.", {
          code: "resource_already_exists",
        })
      }
      const coupon: CouponResource = {
        id,
        object: "coupon",
        amount_off: params.amount_off ?? null,
        created: now(),
        currency: params.currency ?? null,
        duration: "once",
        duration_in_months: null,
        livemode: false,
        max_redemptions: params.max_redemptions ?? null,
        metadata: params.metadata ?? {},
        name: params.name ?? null,
        percent_off: params.percent_off ?? null,
        redeem_by: null,
        times_redeemed: 0,
        valid: true,
      }
      state.coupons[id] = coupon
      return coupon
    })
  )
  router.get(
    "/:id",
    readEndpoint(
      sandbox,
      "coupon",
      shape({ optional: { expand } }),
      (_params, { state }, path) => {
        const id = path.id ?? ""
        const coupon = state.coupons[id]
        if (!coupon) {
          throw missingResource("coupon", id, "coupon")
        }
        return coupon
      }
    )
  )
  return router
}
