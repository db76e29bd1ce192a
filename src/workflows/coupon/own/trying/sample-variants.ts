import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  QueryContext,
} from "@medusajs/framework/utils"

import { present } from "../../../../shared/present"

/** A variant with its price in a shop; amounts in major units. */
export type SampleVariant = {
  id: string
  title: string
  amount: number
  /** Before a sale; null if it is not on sale. */
  compare_at: number | null
  product: {
    id: string
    is_discountable: boolean
    type_id: string | null
    collection_id: string | null
    tag_ids: string[]
    category_ids: string[]
  }
}

type Named = ({ id: string } | null)[] | null | undefined

type Row = {
  id: string
  title?: string | null
  calculated_price?: {
    calculated_amount?: number | null
    original_amount?: number | null
    calculated_price?: { price_list_type?: string | null } | null
  } | null
  product?: {
    id: string
    title: string
    discountable?: boolean | null
    type_id?: string | null
    collection_id?: string | null
    tags?: Named
    categories?: Named
  } | null
}

const FIELDS = [
  "id",
  "title",
  "calculated_price.*",
  "product.id",
  "product.title",
  "product.discountable",
  "product.type_id",
  "product.collection_id",
  "product.tags.id",
  "product.categories.id",
]

/** What a price depends on. */
export type PriceSetting = {
  region_id: string
  currency_code: string
  group_ids: readonly string[]
}

const idsOf = (rows: Named): string[] => present(rows).map(({ id }) => id)

const toSample = ({
  id,
  title,
  calculated_price: price,
  product,
}: Row): SampleVariant => {
  const amount = price?.calculated_amount
  if (!product || amount === null || amount === undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The variant ${id} has no price in this region and currency: choose another one.`
    )
  }
  const isSale = price?.calculated_price?.price_list_type === "sale"
  return {
    id,
    title: [product.title, title].filter(Boolean).join(" – "),
    amount,
    compare_at: isSale ? (price?.original_amount ?? null) : null,
    product: {
      id: product.id,
      is_discountable: product.discountable !== false,
      type_id: product.type_id ?? null,
      collection_id: product.collection_id ?? null,
      tag_ids: idsOf(product.tags),
      category_ids: idsOf(product.categories),
    },
  }
}

/**
 * Variants with the prices that a customer would see, by their ids.
 *
 * @throws MedusaError INVALID_DATA for one that there is not, or without price
 */
export const readSampleVariants = async (
  container: MedusaContainer,
  ids: readonly string[],
  { region_id, currency_code, group_ids }: PriceSetting
): Promise<ReadonlyMap<string, SampleVariant>> => {
  const wanted = [...new Set(ids)]
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant",
      fields: FIELDS,
      filters: { id: wanted },
      context: {
        calculated_price: QueryContext({
          region_id,
          currency_code,
          customer: { groups: group_ids.map((id) => ({ id })) },
        }),
      },
    })
  const rows: Row[] = data
  const missing = wanted.find((id) => !rows.some((row) => row.id === id))
  if (missing !== undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There is no variant ${missing}: choose another one.`
    )
  }
  return new Map(rows.map((row) => [row.id, toSample(row)]))
}
