import { CARDS } from "./cards"
import { BAGS, CASES, POUCHES } from "./carry"
import { LAMPS, MUGS, ORGANISERS } from "./desk"
import { NOTEBOOKS } from "./notebooks"
import { PLANNERS } from "./planners"
import type { ProductSheet } from "./types"
import { INKS, PENCILS, PENS } from "./writing"

export { CATEGORY_TREE, COLLECTIONS } from "./tree"
export type { ProductSheet } from "./types"
export { variantsOf } from "./variants"
export type { VariantSheet } from "./variants"

/** Everything that Folio Supply sells. */
export const CATALOGUE: ProductSheet[] = [
  ...NOTEBOOKS,
  ...PLANNERS,
  ...CARDS,
  ...PENS,
  ...PENCILS,
  ...INKS,
  ...LAMPS,
  ...ORGANISERS,
  ...MUGS,
  ...BAGS,
  ...POUCHES,
  ...CASES,
]
