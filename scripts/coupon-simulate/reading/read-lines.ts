import type {
  LineFacts,
  ShippingFacts,
} from "../../../src/modules/coupon/domain"
import type { WrittenCart, WrittenLine } from "../document/document-schema"
import { allOf, faulty, pathOf, type Read } from "../fault"
import { readAmount } from "./decimals"
import { duplicatesAmong } from "./duplicates"

/** The category above each category. */
export type CategoryParents = { readonly [category: string]: string }

/** Categories with all above them, each once. */
export const withAncestors = (
  categories: readonly string[],
  parents: CategoryParents
): string[] => {
  const found = new Set(categories)
  // A set is walked also through what is added meanwhile.
  for (const category of found) {
    if (Object.hasOwn(parents, category)) {
      found.add(parents[category])
    }
  }
  return [...found]
}

const times = (
  unit: Read<number>,
  quantity: number,
  path: string
): Read<number> =>
  unit.ok && !Number.isSafeInteger(unit.value * quantity)
    ? faulty(
        path,
        "amount_too_big",
        "This is more than can be counted: write a smaller amount or quantity."
      )
    : unit.ok
      ? { ok: true, value: unit.value * quantity }
      : unit

const readPrice = (
  { unit_price, line_price, quantity }: WrittenLine,
  currency: string,
  at: string
): Read<number> => {
  const path = pathOf(at, "unit_price")
  return unit_price === undefined
    ? readAmount(line_price, currency, 0, pathOf(at, "line_price"))
    : times(readAmount(unit_price, currency, 0, path), quantity, path)
}

const readCompareAt = (
  { compare_at_unit_price, quantity }: WrittenLine,
  currency: string,
  at: string
): Read<number | null> => {
  const path = pathOf(at, "compare_at_unit_price")
  return compare_at_unit_price === undefined || compare_at_unit_price === null
    ? { ok: true, value: null }
    : times(
        readAmount(compare_at_unit_price, currency, 0, path),
        quantity,
        path
      )
}

/** What a line says of the catalogue: nothing is "none", or not known. */
const catalogueOf = (line: WrittenLine, parents: CategoryParents) => {
  const { catalogue_known, category_ids } = line
  const none = catalogue_known ? null : undefined
  return {
    product_id: line.product_id ?? none,
    variant_id: line.variant_id ?? none,
    collection_id: line.collection_id ?? none,
    type_id: line.type_id ?? none,
    tag_ids: line.tag_ids ?? (catalogue_known ? [] : undefined),
    category_ids: category_ids
      ? withAncestors(category_ids, parents)
      : catalogue_known
        ? []
        : undefined,
  }
}

const readLine = (
  line: WrittenLine,
  index: number,
  currency: string,
  parents: CategoryParents,
  at: string
): Read<LineFacts> => {
  const price = readPrice(line, currency, at)
  const compareAt = readCompareAt(line, currency, at)
  if (!price.ok || !compareAt.ok) {
    return {
      ok: false,
      faults: [price, compareAt].flatMap((r) => (r.ok ? [] : r.faults)),
    }
  }
  return {
    ok: true,
    value: {
      id: line.id ?? `line_${index + 1}`,
      quantity: line.quantity,
      base_minor: price.value,
      compare_at_minor: compareAt.value,
      is_discountable: line.is_discountable,
      gift_of: line.gift_of ?? null,
      ...catalogueOf(line, parents),
    },
  }
}

const onlyOnce = <T extends { id: string }>(
  read: Read<T[]>,
  at: string
): Read<T[]> => {
  const faults = read.ok
    ? duplicatesAmong(
        read.value.map(({ id }, index) => ({
          name: id,
          path: pathOf(at, index, "id"),
        }))
      )
    : []
  return faults.length > 0 ? { ok: false, faults } : read
}

/** @param at the cart */
export const readLines = (
  { lines }: WrittenCart,
  currency: string,
  parents: CategoryParents,
  at: string
): Read<LineFacts[]> =>
  onlyOnce(
    allOf(
      lines.map((line, index) =>
        readLine(line, index, currency, parents, pathOf(at, "lines", index))
      )
    ),
    pathOf(at, "lines")
  )

/** @param at the cart */
export const readShipping = (
  { shipping }: WrittenCart,
  currency: string,
  at: string
): Read<ShippingFacts[]> =>
  onlyOnce(
    allOf(
      shipping.map(({ id, shipping_option_id, price }, index) => {
        const path = pathOf(at, "shipping", index, "price")
        const read = readAmount(price, currency, 0, path)
        return read.ok
          ? {
              ok: true,
              value: {
                id: id ?? `shipping_${index + 1}`,
                shipping_option_id,
                base_minor: read.value,
              },
            }
          : read
      })
    ),
    pathOf(at, "shipping")
  )
