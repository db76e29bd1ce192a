import { ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"

import { fromMinorUnits } from "../../shared/money"
import { CATALOGUE, variantsOf } from "./catalogue"
import type { ProductSheet, VariantSheet } from "./catalogue"
import { readRows } from "./context"
import type { SeedContext } from "./context"
import type { IdsByHandle } from "./ensure-categories"
import { makeGallery } from "./gallery"
import type { Gallery } from "./gallery"
import { inBatches } from "./in-batches"
import { must } from "./must"

// Few enough that the pixels of a batch fit in memory, many enough that the
// database is not asked for every product.
const BATCH = 6

/** Rows that products refer to. */
export interface ProductPlaces {
  channelId: string
  profileId: string
  categories: IdsByHandle
  collections: IdsByHandle
}

const variantInput = (
  { title, sku, options, price }: VariantSheet,
  sheet: ProductSheet,
  gallery: Gallery
) => {
  const picture = Object.values(options)
    .map((value) => gallery.bySwatch.get(value))
    .find((url) => url !== undefined)
  return {
    title,
    sku,
    options,
    manage_inventory: true,
    weight: sheet.weight,
    thumbnail: picture ?? gallery.urls[0],
    prices: [
      {
        currency_code: "eur",
        amount: Number(fromMinorUnits(price.eur, "eur")),
      },
      {
        currency_code: "usd",
        amount: Number(fromMinorUnits(price.usd, "usd")),
      },
    ],
  }
}

const productInput = (
  sheet: ProductSheet,
  gallery: Gallery,
  places: ProductPlaces
): CreateProductWorkflowInputDTO => ({
  title: sheet.title,
  handle: sheet.handle,
  subtitle: sheet.subtitle,
  description: sheet.description.join("\n\n"),
  status: ProductStatus.PUBLISHED,
  material: sheet.material,
  origin_country: sheet.origin,
  hs_code: sheet.hsCode,
  weight: sheet.weight,
  length: sheet.size.length,
  width: sheet.size.width,
  height: sheet.size.height,
  thumbnail: gallery.urls[0],
  images: gallery.urls.map((url) => ({ url })),
  category_ids: [
    must(
      places.categories.get(sheet.category),
      `the category ${sheet.category}`
    ),
  ],
  collection_id:
    sheet.collection === undefined
      ? undefined
      : must(
          places.collections.get(sheet.collection),
          `the collection ${sheet.collection}`
        ),
  shipping_profile_id: places.profileId,
  sales_channels: [{ id: places.channelId }],
  options: Object.entries(sheet.options).map(([title, values]) => ({
    title,
    values,
  })),
  // The rank keeps the catalogue's order of colours and sizes in the shop.
  variants: variantsOf(sheet).map((variant, variant_rank) => ({
    ...variantInput(variant, sheet, gallery),
    variant_rank,
  })),
})

/** Draws and creates the products that are missing. */
export const ensureProducts = async (
  context: SeedContext,
  places: ProductPlaces
): Promise<void> => {
  const products = await readRows<{ handle: string }>(context, "product", [
    "handle",
  ])
  const known = new Set(products.map(({ handle }) => handle))
  const missing = CATALOGUE.filter(({ handle }) => !known.has(handle))

  await inBatches(missing, BATCH, async (sheets) => {
    const products = await Promise.all(
      sheets.map(async (sheet) =>
        productInput(sheet, await makeGallery(context, sheet), places)
      )
    )
    const { result } = await createProductsWorkflow(context.container).run({
      input: { products },
    })
    return result
  })
}
