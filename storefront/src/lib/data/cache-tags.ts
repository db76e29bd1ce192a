/** Tags by which parts of the kept catalogue can be dropped. */
export const cacheTags = {
  regions: "regions",
  categories: "categories",
  collections: "collections",
  products: "products",
  product: (handle: string) => `product:${handle}`,
} as const

/** Seconds that a catalogue answer is kept. */
export const CATALOGUE_SECONDS = 30
