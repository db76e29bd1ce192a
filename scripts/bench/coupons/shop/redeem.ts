import { Fault } from "../../../lib/fault"
import type { OurShop } from "./our-shop"
import type { BenchCoupon } from "./our-shops"
import { codeUsedBy } from "./stock-shops"
import type { StockShop } from "./stock-shop"

const CENTS = 500

// Nobody redeems twice.
let customers = 0
const nextCustomer = (): { id: string; email: string; place: number } => {
  const place = customers++
  return { id: `cus_${place}`, email: `new${place}@example.com`, place }
}

/**
 * A new customer redeems one of a coupon's codes: held when the order is placed, bound
 * to it, committed when it is paid.
 *
 * @throws Fault when there is no use left
 */
export const redeemOurs = async (
  { coupons }: OurShop,
  { id: promotion_id, codes }: BenchCoupon
): Promise<void> => {
  const { place, ...buyer } = nextCustomer()
  const source_id = `cart_new_${place}`
  const order_id = `order_new_${place}`
  const code = codes[place % codes.length]
  const wanted = {
    currency_code: "eur",
    buyer,
    uses: [{ promotion_id, code, amount_minor: CENTS }],
    promotions: [{ id: promotion_id }],
  }
  const usedUp = await coupons.holdUses(source_id, wanted)
  if (usedUp.length > 0) {
    throw new Fault(`${code} is used up.`, "correct scripts/bench/coupons/shop")
  }
  await coupons.bindUses(source_id, order_id)
  const order = { order_id, source_id }
  await coupons.followOrder(order, wanted, { state: "committed" })
}

/** A new customer uses a promotion that others have used before. */
export const redeemStock = async (
  { promotions }: StockShop,
  pastUsers: number
): Promise<void> => {
  const { id, email } = nextCustomer()
  await promotions.registerUsage(
    [{ code: codeUsedBy(pastUsers), amount: CENTS / 100 }],
    { customer_id: id, customer_email: email }
  )
}
