import type { Pool } from "pg"
import type { HttpClient } from "../../integration-tests/harness/http-client"
import type { sandboxClient } from "../../integration-tests/harness/stripe-sandbox-client"

/** What the shoppers of a torture know and can reach. */
export type World = {
  store: HttpClient
  /** The Admin API, signed in. */
  staff: HttpClient
  /** The payment service, which lives on. */
  service: ReturnType<typeof sandboxClient>
  /** The shop's database, which lives on. */
  database: Pool
  goods: { plenty: string; scarce: string }
  regionId: string
  shippingOptionId: string
  /** A coupon that only some can use; a new one for each round. */
  limitedCoupon: string
}

/** Coupons whose uses nobody counts, and those that make an order free. */
export const COUPONS = {
  welcome: "WELCOME10",
  freeGoods: "TORTURE-ALLFREE",
  freeDelivery: "TORTURE-SHIPFREE",
} as const
