import { isObject, listAt, textAt, textsAt, type Json } from "./form"
import type { Resource } from "./words"

/** A thing that a coupon names. */
export type Reference = { resource: Resource; id: string }

const BY_KIND: Readonly<Record<string, Resource>> = {
  customer_group: "customer_groups",
  region: "regions",
  country: "countries",
  currency: "currencies",
  sales_channel: "sales_channels",
  shipping_option: "shipping_options",
  payment_method: "payment_methods",
}

const BY_FIELD: Readonly<Record<string, Resource>> = {
  products: "products",
  variants: "variants",
  categories: "categories",
  collections: "collections",
  tags: "tags",
  types: "types",
  options: "shipping_options",
}

const inSelectors = (tree: Json): Reference[] => {
  if (Array.isArray(tree)) {
    return tree.flatMap(inSelectors)
  }
  if (!isObject(tree)) {
    return []
  }
  return Object.entries(tree).flatMap(([key, value]) => {
    const resource = BY_FIELD[key]
    return resource
      ? textsAt(tree, key).map((id) => ({ resource, id }))
      : inSelectors(value)
  })
}

const inLists = (rule: Json): Reference[] => {
  const resource = BY_KIND[textAt(rule, "kind")]
  return resource
    ? [...textsAt(rule, "in"), ...textsAt(rule, "not_in")].map((id) => ({
        resource,
        id,
      }))
    : []
}

/** All things of the shop that a coupon names, to be looked up. */
export const referencesOf = (coupon: Json): Reference[] => {
  const gift = textAt(coupon, "effect.variant_id")
  const all: Reference[] = [
    ...inSelectors(coupon),
    ...listAt(coupon, "conditions").flatMap(inLists),
    ...(gift ? [{ resource: "variants" as const, id: gift }] : []),
  ]
  const seen = new Set<string>()
  return all.filter(({ resource, id }) => {
    const key = `${resource} ${id}`
    return seen.has(key) ? false : seen.add(key)
  })
}
