import { createOrderWorkflow } from "@medusajs/medusa/core-flows"

import { fromMinorUnits } from "../../shared/money"
import { CATALOGUE, variantsOf } from "./catalogue"
import { readRows } from "./context"
import type { IdRow, SeedContext } from "./context"
import { CUSTOMER_ADDRESS } from "./ensure-accounts"
import { must } from "./must"

const BASKET = [
  { sku: "FJL-MOSS-DOTTED", quantity: 2 },
  { sku: "BOL-MIDNIGHT-MEDIUM", quantity: 1 },
  { sku: "KVE-FOG-28-CL", quantity: 1 },
]

const basketItems = async (context: SeedContext) => {
  const variants = await readRows<{
    id: string
    sku: string
    product: { title: string }
  }>(context, "product_variant", ["id", "sku", "product.title"], {
    sku: BASKET.map(({ sku }) => sku),
  })
  const sheets = CATALOGUE.flatMap(variantsOf)
  return BASKET.map(({ sku, quantity }) => {
    const named = (row: { sku: string }): boolean => row.sku === sku
    const variant = must(variants.find(named), `the variant ${sku}`)
    const { price } = must(sheets.find(named), `the SKU ${sku}`)
    return {
      variant_id: variant.id,
      title: variant.product.title,
      unit_price: fromMinorUnits(price.eur, "eur"),
      is_tax_inclusive: true,
      quantity,
    }
  })
}

interface OptionRow {
  id: string
  prices?: { amount: number; currency_code: string }[]
}

const standardDelivery = async (context: SeedContext) => {
  const [option] = await readRows<OptionRow>(
    context,
    "shipping_option",
    ["id", "prices.amount", "prices.currency_code"],
    { name: "Standard", service_zone: { name: "Europe" } }
  )
  const { id, prices } = must(option, "the delivery option Standard")
  const price = prices?.find(({ currency_code }) => currency_code === "eur")
  return {
    name: "Standard",
    shipping_option_id: id,
    amount: must(price, "its price in EUR").amount,
    is_tax_inclusive: true,
  }
}

/** Creates an order as if the customer had checked out. */
export const placePastOrder = async (
  context: SeedContext,
  customerId: string
): Promise<void> => {
  const [region] = await readRows<IdRow>(context, "region", ["id"], {
    name: "Europe",
  })
  const [channel] = await readRows<IdRow>(context, "sales_channel", ["id"], {
    name: "Online shop",
  })
  await createOrderWorkflow(context.container).run({
    input: {
      region_id: must(region, "the region Europe").id,
      sales_channel_id: must(channel, "the sales channel").id,
      customer_id: customerId,
      currency_code: "eur",
      status: "pending",
      items: await basketItems(context),
      shipping_address: CUSTOMER_ADDRESS,
      billing_address: CUSTOMER_ADDRESS,
      shipping_methods: [await standardDelivery(context)],
    },
  })
}
