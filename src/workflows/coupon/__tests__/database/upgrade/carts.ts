import type { ComputeActionContext } from "@medusajs/framework/types"

import {
  cartContext,
  item,
  method,
} from "../../../../../modules/coupon/core-promotions/__tests__/support/contexts"
import { PROMOTIONS } from "./promotions"

/** A cart with codes that both shops price. */
export type Asked = {
  name: string
  codes: string[]
  context: ComputeActionContext
}

const ITEMS = [item("a", 10, 3), item("b", 4.5), item("c", 3.33, 2)]

// Without an id: ours would read the codes of a cart from its own table.
const cart = (more: Partial<ComputeActionContext> = {}) =>
  cartContext(ITEMS, {
    id: undefined,
    item_total: 41.16,
    shipping_methods: [method("s", 29), method("t", 4.9)],
    ...more,
  })

const BOB = { customer: { id: "cus_2", groups: [] }, email: "bob@example.com" }
const NOBODY = { customer: undefined, email: undefined }

/** Each code alone, then what shops differ by. */
export const CARTS: Asked[] = [
  ...PROMOTIONS.map(({ code }) => ({
    name: code,
    codes: [code],
    context: cart(),
  })),
  {
    name: "AUTOMATIC by itself",
    codes: [],
    context: cart({ region: { id: "reg_auto" }, region_id: "reg_auto" }),
  },
  {
    name: "GTE reached",
    codes: ["GTE"],
    context: cart({ items: [item("a", 10, 5)], item_total: 50 }),
  },
  {
    name: "NE of staff",
    codes: ["NE"],
    context: cart({ customer: { id: "cus_3", groups: [{ id: "grp_staff" }] } }),
  },
  { name: "NE of nobody", codes: ["NE"], context: cart(NOBODY) },
  {
    name: "IN abroad",
    codes: ["IN"],
    context: cart({ shipping_address: { country_code: "fr" } }),
  },
  {
    name: "ACROSS in dollars",
    codes: ["ACROSS"],
    context: cart({ currency_code: "usd" }),
  },
  { name: "PER-EMAIL of Bob", codes: ["PER-EMAIL"], context: cart(BOB) },
  {
    name: "PER-EMAIL of ADA",
    codes: ["PER-EMAIL"],
    context: cart({ email: "ADA@Example.com", customer: undefined }),
  },
  { name: "PER-EMAIL of nobody", codes: ["PER-EMAIL"], context: cart(NOBODY) },
  { name: "PER-CUSTOMER of Bob", codes: ["PER-CUSTOMER"], context: cart(BOB) },
  { name: "PERCENT typed small", codes: ["percent"], context: cart() },
  {
    name: "PERCENT and SHIPPING",
    codes: ["PERCENT", "SHIPPING"],
    context: cart(),
  },
]
