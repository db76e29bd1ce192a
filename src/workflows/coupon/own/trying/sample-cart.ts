import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  QueryContext,
} from "@medusajs/framework/utils"

import { categoriesAbove } from "../../../../modules/coupon/cart-knowledge/categories-above"
import type {
  CartFacts,
  LineFacts,
  ShippingFacts,
} from "../../../../modules/coupon/domain"
import { toMinorUnits } from "../../../../shared/money"
import type { PreviewCart } from "../../preview-types"
import { readSampleBuyer } from "./sample-buyer"
import {
  readSampleVariants,
  type PriceSetting,
  type SampleVariant,
} from "./sample-variants"

/** A cart that was made up, with what is told of it besides. */
export type SampleCart = {
  facts: CartFacts
  variants: ReadonlyMap<string, SampleVariant>
  prices: PriceSetting
}

const readRegion = async (
  container: MedusaContainer,
  id: string
): Promise<{ id: string; currency_code: string }> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "region",
      fields: ["id", "currency_code"],
      filters: { id },
    })
  const [region] = data
  if (!region) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There is no region ${id}: choose another one.`
    )
  }
  return region
}

/** A line of a sample cart, or a gift; prices as they are shown. */
export const sampleLine = (
  id: string,
  variant: SampleVariant,
  quantity: number,
  {
    currency_code,
    above,
    gift_of,
  }: {
    currency_code: string
    above: ReadonlyMap<string, readonly string[]>
    gift_of?: string
  }
): LineFacts => {
  const { product, amount, compare_at } = variant
  const minor = (major: number) => toMinorUnits(major, currency_code) * quantity
  return {
    id,
    quantity,
    base_minor: minor(amount),
    compare_at_minor: compare_at === null ? null : minor(compare_at),
    is_discountable: product.is_discountable,
    variant_id: variant.id,
    product_id: product.id,
    type_id: product.type_id,
    collection_id: product.collection_id,
    tag_ids: product.tag_ids,
    category_ids: [
      ...new Set(
        product.category_ids.flatMap((each) => [
          each,
          ...(above.get(each) ?? []),
        ])
      ),
    ],
    gift_of: gift_of ?? null,
  }
}

const readShipping = async (
  container: MedusaContainer,
  id: string,
  { region_id, currency_code }: PriceSetting
): Promise<ShippingFacts> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "shipping_option",
      fields: ["id", "calculated_price.calculated_amount"],
      filters: { id },
      context: { calculated_price: QueryContext({ region_id, currency_code }) },
    })
  const [option] = data
  if (!option) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There is no shipping option ${id}: choose another one, or none.`
    )
  }
  const amount = option.calculated_price?.calculated_amount ?? 0
  return {
    id: "shipping_1",
    shipping_option_id: id,
    base_minor: toMinorUnits(amount, currency_code),
  }
}

/**
 * Makes a cart up from articles and prices of the shop.
 *
 * @throws MedusaError INVALID_DATA for what there is not
 */
export const makeSampleCart = async (
  container: MedusaContainer,
  cart: PreviewCart,
  time_zone: string
): Promise<SampleCart> => {
  const region = await readRegion(container, cart.region_id)
  const currency_code = cart.currency_code ?? region.currency_code
  const customer = await readSampleBuyer(container, cart, currency_code)
  const prices = {
    region_id: region.id,
    currency_code,
    group_ids: customer?.group_ids ?? [],
  }
  const ids = cart.lines.map(({ variant_id }) => variant_id)
  const variants = await readSampleVariants(container, ids, prices)
  const above = await categoriesAbove(
    container.resolve(ContainerRegistrationKeys.QUERY),
    [...variants.values()].flatMap(({ product }) => product.category_ids)
  )
  const { shipping_option_id: option } = cart
  return {
    variants,
    prices,
    facts: {
      currency_code,
      lines: cart.lines.flatMap(({ variant_id, quantity }, index) => {
        const variant = variants.get(variant_id)
        const id = `line_${index + 1}`
        return variant
          ? [sampleLine(id, variant, quantity, { currency_code, above })]
          : []
      }),
      shipping: option ? [await readShipping(container, option, prices)] : [],
      region_id: region.id,
      country_code: cart.country_code ?? null,
      sales_channel_id: cart.sales_channel_id ?? null,
      payment_provider_id: cart.payment_provider_id ?? null,
      customer,
      now: cart.at ?? new Date().toISOString(),
      time_zone,
    },
  }
}
