import { z } from "zod"
import { mediaUrl } from "./media-url"
import { priceSchema } from "./price"

export const PRODUCT_FIELDS = [
  "id,title,subtitle,handle,description,thumbnail,material,weight",
  "images.id,images.url,images.rank",
  "*options,*options.values",
  "variants.id,variants.title,variants.sku,variants.thumbnail,variants.variant_rank",
  "*variants.options,*variants.calculated_price",
  "*categories",
].join(",")

const categorySchema = z.object({ name: z.string(), handle: z.string() })

const optionSchema = z.object({
  id: z.string(),
  title: z.string(),
  values: z.array(z.object({ value: z.string() })).default([]),
})

const variantSchema = z
  .object({
    id: z.string(),
    title: z.string().nullish(),
    sku: z.string().nullish(),
    thumbnail: z.string().nullish(),
    variant_rank: z.number().nullish(),
    options: z
      .array(z.object({ option_id: z.string().nullish(), value: z.string() }))
      .nullish(),
    calculated_price: priceSchema.nullish(),
  })
  .transform((variant) => ({
    id: variant.id,
    title: variant.title ?? "",
    sku: variant.sku ?? "",
    image: mediaUrl(variant.thumbnail),
    rank: variant.variant_rank ?? 0,
    price: variant.calculated_price ?? null,
    /** Option id → chosen value. */
    choice: Object.fromEntries(
      (variant.options ?? []).map((one) => [one.option_id ?? "", one.value])
    ),
  }))

export type Variant = z.output<typeof variantSchema>

const imageSchema = z.object({
  url: z.string(),
  rank: z.number().nullish(),
})

export const productSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    subtitle: z.string().nullish(),
    handle: z.string(),
    description: z.string().nullish(),
    thumbnail: z.string().nullish(),
    material: z.string().nullish(),
    weight: z.number().nullish(),
    images: z.array(imageSchema).nullish(),
    options: z.array(optionSchema).nullish(),
    variants: z.array(variantSchema).nullish(),
    categories: z.array(categorySchema).nullish(),
  })
  .transform(({ variants, ...product }) => ({
    ...product,
    variants: (variants ?? []).toSorted((a, b) => a.rank - b.rank),
  }))
  .transform((product) => ({
    id: product.id,
    title: product.title,
    subtitle: product.subtitle ?? "",
    handle: product.handle,
    description: product.description ?? "",
    material: product.material ?? "",
    /** Grams; null when unknown. */
    weight: product.weight ?? null,
    images: imageUrls(product.images ?? [], product.thumbnail),
    options: (product.options ?? []).map((option) => ({
      id: option.id,
      title: option.title,
      values: inOrderOf(product.variants, option),
    })),
    variants: product.variants,
    category: product.categories?.at(0) ?? null,
  }))

export type Product = z.output<typeof productSchema>

/** An option's values as the merchant ranked the variants that have them. */
function inOrderOf(
  variants: Variant[],
  option: z.output<typeof optionSchema>
): string[] {
  const ranked = variants.flatMap(({ choice }) => choice[option.id] ?? [])
  return [...new Set([...ranked, ...option.values.map(({ value }) => value)])]
}

function imageUrls(
  images: z.infer<typeof imageSchema>[],
  thumbnail: string | null | undefined
): string[] {
  const urls = images
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .flatMap(({ url }) => mediaUrl(url) ?? [])
  const first = mediaUrl(thumbnail)
  return urls.length > 0 || !first ? urls : [first]
}
