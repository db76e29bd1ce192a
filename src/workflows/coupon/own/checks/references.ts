import type { CouponDocument } from "../../../../modules/coupon/domain"

/** What a coupon names of the shop. @property entity Query's name of it */
export type Reference = {
  entity: string
  noun: string
  id: string
  field: string
}

type Kind = Pick<Reference, "entity" | "noun">

const SELECTED: Readonly<Record<string, Kind>> = {
  products: { entity: "product", noun: "product" },
  variants: { entity: "product_variant", noun: "variant" },
  categories: { entity: "product_category", noun: "category" },
  collections: { entity: "product_collection", noun: "collection" },
  tags: { entity: "product_tag", noun: "tag" },
  types: { entity: "product_type", noun: "type" },
}

const LISTED: Readonly<Record<string, Kind>> = {
  customer_group: { entity: "customer_group", noun: "customer_group" },
  region: { entity: "region", noun: "region" },
  sales_channel: { entity: "sales_channel", noun: "sales_channel" },
  shipping_option: { entity: "shipping_option", noun: "shipping_option" },
  payment_method: { entity: "payment_provider", noun: "payment_provider" },
}

const OPTION: Kind = LISTED.shipping_option

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const idsAt = (value: unknown, field: string, kind: Kind): Reference[] =>
  Array.isArray(value)
    ? value.flatMap((id, index) =>
        typeof id === "string"
          ? [{ ...kind, id, field: `${field}.${index}` }]
          : []
      )
    : []

/** All that selectors name, wherever in the rules they stand. */
const selectedIn = (value: unknown, path: string): Reference[] =>
  Array.isArray(value)
    ? value.flatMap((each, index) => selectedIn(each, `${path}.${index}`))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, each]) => {
          const field = path === "" ? key : `${path}.${key}`
          const kind = Object.hasOwn(SELECTED, key) ? SELECTED[key] : null
          return kind ? idsAt(each, field, kind) : selectedIn(each, field)
        })
      : []

const listedIn = (conditions: CouponDocument["conditions"]): Reference[] =>
  conditions.flatMap((condition, index) => {
    const kind = Object.hasOwn(LISTED, condition.kind)
      ? LISTED[condition.kind]
      : null
    return kind
      ? ["in", "not_in"].flatMap((list) =>
          idsAt(condition[list], `conditions.${index}.${list}`, kind)
        )
      : []
  })

const givenBy = ({ kind, variant_id, options }: CouponDocument["effect"]) =>
  kind === "gift" && typeof variant_id === "string"
    ? [{ ...SELECTED.variants, id: variant_id, field: "effect.variant_id" }]
    : kind === "shipping"
      ? idsAt(options, "effect.options", OPTION)
      : []

/** Everything of the shop that a coupon names, with the place where it does. */
export const referencesIn = ({
  effect,
  applies_to,
  conditions,
}: CouponDocument): Reference[] => [
  ...givenBy(effect),
  ...selectedIn({ effect, applies_to, conditions }, ""),
  ...listedIn(conditions),
]
