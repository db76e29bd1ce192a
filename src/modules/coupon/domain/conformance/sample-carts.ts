import type { CartFacts, LineFacts, ShippingFacts } from "../model"

const line = (
  id: string,
  base_minor: number,
  more: Partial<LineFacts> = {}
): LineFacts => ({
  id,
  quantity: 1,
  base_minor,
  is_discountable: true,
  product_id: `product_${id}`,
  variant_id: `variant_${id}`,
  category_ids: ["category_1"],
  collection_id: null,
  tag_ids: ["tag_1"],
  type_id: null,
  ...more,
})

const parcel = (id: string, base_minor: number): ShippingFacts => ({
  id,
  shipping_option_id: `option_${id}`,
  base_minor,
})

const KNOWN: CartFacts = {
  currency_code: "eur",
  lines: [],
  shipping: [],
  region_id: "region_1",
  country_code: "de",
  sales_channel_id: "channel_1",
  payment_provider_id: "provider_1",
  customer: {
    id: "customer_1",
    email: "ada@example.com",
    group_ids: ["group_1"],
    orders_placed: 2,
    total_spent_minor: 5000,
  },
  now: "2026-11-21T12:00:00Z",
  time_zone: "Europe/Berlin",
}

const MIXED: readonly LineFacts[] = [
  line("1", 3000, { quantity: 3 }),
  line("2", 999, { compare_at_minor: 1500 }),
  line("3", 0),
  line("4", 1, { quantity: 7 }),
  line("5", 700, { is_discountable: false }),
  line("6", 2000, { gift_of: "coupon_1" }),
]

/** Carts that every rule has to cope with. */
export const sampleCarts: readonly { name: string; cart: CartFacts }[] = [
  { name: "an empty cart", cart: KNOWN },
  { name: "one line", cart: { ...KNOWN, lines: [line("1", 1000)] } },
  {
    name: "all sorts of lines and two parcels",
    cart: {
      ...KNOWN,
      lines: MIXED,
      shipping: [parcel("1", 790), parcel("2", 0)],
    },
  },
  {
    name: "amounts beyond 32 bits",
    cart: {
      ...KNOWN,
      lines: [line("1", 9_000_000_000_000, { quantity: 1_000_000 })],
    },
  },
  {
    name: "nothing but lines is known",
    cart: {
      ...KNOWN,
      lines: [
        { id: "1", quantity: 2, base_minor: 3333, is_discountable: true },
        line("2", 500),
      ],
      region_id: null,
      country_code: null,
      sales_channel_id: null,
      payment_provider_id: null,
      customer: null,
    },
  },
]
