import { isObject, textAt, type Json } from "./form"
import type { Resource } from "./words"

/** Something of the shop that can be picked. */
export type PickedThing = { id: string; name: string; hint?: string }

/** What can be picked in the form and its preview. */
export type Pickable = Resource | "customers" | "campaigns"

/**
 * Where the Admin API has things of a kind, and how they are called.
 *
 * @property list the name of the list in its answer
 * @property is_searched by its `q`; the others are few, and read as a whole
 */
type Source = {
  path: string
  list: string
  fields?: string
  is_searched: boolean
  noun: string
  thingOf(row: Json): PickedThing
}

const named =
  (field: string) =>
  (row: Json): PickedThing => ({
    id: textAt(row, "id"),
    name: textAt(row, field) || textAt(row, "id"),
  })

const variant = (row: Json): PickedThing => {
  const product = textAt(row, "product.title")
  const title = textAt(row, "title")
  return {
    id: textAt(row, "id"),
    name: [product, title].filter(Boolean).join(" – ") || textAt(row, "id"),
    hint: textAt(row, "sku"),
  }
}

const category = (row: Json): PickedThing => ({
  ...named("name")(row),
  hint: textAt(row, "parent_category.name"),
})

const region = (row: Json): PickedThing => ({
  ...named("name")(row),
  hint: textAt(row, "currency_code").toUpperCase(),
})

const customer = (row: Json): PickedThing => ({
  id: textAt(row, "id"),
  name: textAt(row, "email"),
  hint: [textAt(row, "first_name"), textAt(row, "last_name")]
    .filter(Boolean)
    .join(" "),
})

const campaign = (row: Json): PickedThing => ({
  ...named("name")(row),
  hint: textAt(row, "campaign_identifier"),
})

const payment = (row: Json): PickedThing => {
  const id = textAt(row, "id")
  const words = id.replace(/^pp_/, "").split(/[_-]/)
  const name = [...new Set(words)].join(" ")
  return { id, name: name.charAt(0).toUpperCase() + name.slice(1), hint: id }
}

const country = (row: Json): PickedThing => {
  const code = textAt(row, "iso_2").toUpperCase()
  return { id: code, name: textAt(row, "display_name") || code, hint: code }
}

const currency = (row: Json): PickedThing => {
  const code = textAt(row, "currency_code").toUpperCase()
  return { id: code, name: code, hint: textAt(row, "currency.name") }
}

/** Every kind of thing that a coupon can name. */
export const SOURCES: Record<Pickable, Source> = {
  products: {
    path: "/admin/products",
    list: "products",
    fields: "id,title",
    is_searched: true,
    noun: "products",
    thingOf: named("title"),
  },
  variants: {
    path: "/admin/product-variants",
    list: "variants",
    fields: "id,title,sku,product.title",
    is_searched: true,
    noun: "variants",
    thingOf: variant,
  },
  categories: {
    path: "/admin/product-categories",
    list: "product_categories",
    fields: "id,name,parent_category.name",
    is_searched: true,
    noun: "categories",
    thingOf: category,
  },
  collections: {
    path: "/admin/collections",
    list: "collections",
    fields: "id,title",
    is_searched: true,
    noun: "collections",
    thingOf: named("title"),
  },
  tags: {
    path: "/admin/product-tags",
    list: "product_tags",
    is_searched: true,
    noun: "tags",
    thingOf: named("value"),
  },
  types: {
    path: "/admin/product-types",
    list: "product_types",
    is_searched: true,
    noun: "types",
    thingOf: named("value"),
  },
  customer_groups: {
    path: "/admin/customer-groups",
    list: "customer_groups",
    fields: "id,name",
    is_searched: true,
    noun: "customer groups",
    thingOf: named("name"),
  },
  customers: {
    path: "/admin/customers",
    list: "customers",
    fields: "id,email,first_name,last_name",
    is_searched: true,
    noun: "customers",
    thingOf: customer,
  },
  campaigns: {
    path: "/admin/campaigns",
    list: "campaigns",
    fields: "id,name,campaign_identifier",
    is_searched: true,
    noun: "campaigns",
    thingOf: campaign,
  },
  regions: {
    path: "/admin/regions",
    list: "regions",
    fields: "id,name,currency_code",
    is_searched: true,
    noun: "regions",
    thingOf: region,
  },
  sales_channels: {
    path: "/admin/sales-channels",
    list: "sales_channels",
    fields: "id,name",
    is_searched: true,
    noun: "sales channels",
    thingOf: named("name"),
  },
  shipping_options: {
    path: "/admin/shipping-options",
    list: "shipping_options",
    fields: "id,name",
    is_searched: true,
    noun: "ways of delivery",
    thingOf: named("name"),
  },
  payment_methods: {
    path: "/admin/payments/payment-providers",
    list: "payment_providers",
    is_searched: false,
    noun: "ways to pay",
    thingOf: payment,
  },
  countries: {
    path: "/admin/regions",
    list: "regions.countries",
    fields: "id,*countries",
    is_searched: false,
    noun: "countries",
    thingOf: country,
  },
  currencies: {
    path: "/admin/stores",
    list: "stores.supported_currencies",
    fields: "id,*supported_currencies,*supported_currencies.currency",
    is_searched: false,
    noun: "currencies",
    thingOf: currency,
  },
}

/** The things in an answer of the Admin API. */
export const thingsOf = (resource: Pickable, answer: Json): PickedThing[] => {
  const { list, thingOf } = SOURCES[resource]
  const [first = "", then] = list.split(".")
  const rows = isObject(answer) ? answer[first] : null
  const outer: Json[] = Array.isArray(rows) ? rows : []
  const all = then
    ? outer.flatMap((row) => {
        const inner = isObject(row) ? row[then] : null
        return Array.isArray(inner) ? inner : []
      })
    : outer
  return all.map(thingOf).filter(({ id }) => id !== "")
}

/** Of things that were read as a whole, those that somebody looks for. */
export const matching = (things: PickedThing[], q: string): PickedThing[] => {
  const wanted = q.trim().toLowerCase()
  return things.filter(({ name, hint = "" }) =>
    `${name} ${hint}`.toLowerCase().includes(wanted)
  )
}

/** Ids are compared as codes of countries and currencies are: in any case. */
export const isSameId = (a: string, b: string): boolean =>
  a.toLowerCase() === b.toLowerCase()
