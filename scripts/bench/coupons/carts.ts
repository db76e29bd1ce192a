import type { CartFacts, LineFacts } from "../../../src/modules/coupon/domain"

const line = (index: number): LineFacts => ({
  id: `line_${String(index).padStart(4, "0")}`,
  quantity: 1 + (index % 4),
  base_minor: (995 + 137 * index) * (1 + (index % 4)),
  compare_at_minor: null,
  is_discountable: true,
  product_id: `product_${index}`,
  variant_id: `variant_${index}`,
  category_ids: [`category_${index % 7}`, "category_all"],
  collection_id: `collection_${index % 3}`,
  tag_ids: [`tag_${index % 5}`],
  type_id: null,
})

/** A cart of so many different lines, with everything known. */
export const cartOf = (lines: number): CartFacts => ({
  currency_code: "eur",
  lines: Array.from({ length: lines }, (_, index) => line(index)),
  shipping: [
    { id: "shipping_1", shipping_option_id: "standard", base_minor: 490 },
  ],
  region_id: "europe",
  country_code: "de",
  sales_channel_id: "web",
  payment_provider_id: "card",
  customer: {
    id: "customer_1",
    email: "ada@example.com",
    group_ids: ["regulars"],
    orders_placed: 3,
    total_spent_minor: 20_000,
  },
  now: "2026-11-21T12:00:00Z",
  time_zone: "Europe/Berlin",
})
