/**
 * What lines can be picked by: any one of what is named is enough.
 *
 * @property lines ids of lines, for a coupon that is made for one cart
 */
export type SelectedIds = {
  products?: readonly string[]
  variants?: readonly string[]
  categories?: readonly string[]
  collections?: readonly string[]
  tags?: readonly string[]
  types?: readonly string[]
  lines?: readonly string[]
}

/**
 * Picks lines of a cart: those with any of the ids, all if none is named,
 * without those that `exclude` names.
 *
 * @property exclude_sale_items leaves out what is sold below its compare-at
 * price
 */
export type Selector = SelectedIds & {
  exclude?: SelectedIds
  exclude_sale_items?: boolean
}
