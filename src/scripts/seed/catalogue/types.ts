import type { Artwork } from "../artwork"
import type { Swatch } from "../artwork/palette"

/** A price in both currencies, in minor units (cents). */
export interface Price {
  eur: number
  usd: number
}

/** Handle of a collection. */
export type CollectionHandle =
  "new-this-season" | "the-writing-desk" | "on-the-move" | "small-gifts"

/** Handle of a leaf category. */
export type LeafCategory =
  | "notebooks"
  | "planners"
  | "cards-envelopes"
  | "pens"
  | "pencils"
  | "ink"
  | "lamps-light"
  | "organisers"
  | "mugs"
  | "bags"
  | "pouches"
  | "cases"

/** One product as the shop's buyer would write it down. */
export interface ProductSheet {
  handle: string
  title: string
  subtitle: string
  /** Paragraphs of the description. */
  description: string[]
  category: LeafCategory
  collection?: CollectionHandle
  material: string
  /** ISO 3166-1 alpha-2, lower case. */
  origin: string
  hsCode: string
  /** Grams, packed. */
  weight: number
  /** Millimetres. */
  size: { length: number; width: number; height: number }
  artwork: Artwork
  /** Colours drawn, the first in every picture. */
  swatches: [Swatch, ...Swatch[]]
  /** First letters of every SKU. */
  sku: string
  options: Record<string, [string, ...string[]]>
  /** EUR with VAT, USD without sales tax. */
  price: Price
  /** What an option value adds to the price. */
  surcharge?: Record<string, Price>
  /** Units in stock of single SKUs; the others get a usual amount. */
  stock?: Record<string, number>
}
