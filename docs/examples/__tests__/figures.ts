import { rulesWith } from "../../../src/modules/coupon/domain"
import { simulationOutputSchema } from "../../../scripts/coupon-simulate/answering/output-schema"
import { simulate } from "../../../scripts/coupon-simulate/simulate"

/** A line of the page, `cart → what comes of it`, below the coupons it is of. */
export type Figure = { coupons: unknown[]; cart: string; gives: string }

const registry = rulesWith()

type Json = { [field: string]: unknown }

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The coupons that a block of JSON stands for. */
const couponsOf = (block: unknown): unknown[] => {
  if (Array.isArray(block)) {
    return block
  }
  if (!isObject(block)) {
    return []
  }
  if (registry.conditions.has(String(block.kind))) {
    const effect = { kind: "percentage", percent: "10" }
    return [{ effect, conditions: [block] }]
  }
  return "kind" in block ? [{ effect: block }] : [block]
}

/** All blocks of JSON of the page, and all figures below them. */
export const readPage = (
  page: string
): { blocks: unknown[]; figures: Figure[] } => {
  const blocks: unknown[] = []
  const figures: Figure[] = []
  for (const part of page.split(/^```json\n/m).slice(1)) {
    const [json, below] = part.split(/^```$/m)
    const block: unknown = JSON.parse(json)
    blocks.push(block)
    for (const [, cart, gives] of below.matchAll(/^- `(.+?) → (.+)`$/gm)) {
      figures.push({ coupons: couponsOf(block), cart, gives })
    }
  }
  return { blocks, figures }
}

const ITEM =
  /^(?<shipping>shipping )?(?:(?<quantity>\d+) × )?(?:(?<name>[a-z ]+?) )?(?<price>[\d.]+)(?: \(was (?<was>[\d.]+)\))?$/

/** `3 × shirt 20.00 (was 30.00), shipping express 4.90`, or a cart as JSON. */
export const cartOf = (text: string): Json => {
  if (text.startsWith("{")) {
    const cart: unknown = JSON.parse(text)
    return { lines: [{ unit_price: "100.00" }], ...(isObject(cart) && cart) }
  }
  const items = text.split(", ").map((item) => {
    const found = ITEM.exec(item)?.groups
    if (!found) {
      throw new Error(`The page has an item that cannot be read: ${item}`)
    }
    return found
  })
  return {
    lines: items
      .filter(({ shipping }) => !shipping)
      .map(({ quantity = "1", name, price, was }) => ({
        quantity: Number(quantity),
        unit_price: price,
        product_id: name,
        compare_at_unit_price: was,
      })),
    shipping: items
      .filter(({ shipping }) => shipping)
      .map(({ name, price }) => ({ price, shipping_option_id: name })),
  }
}

/** The priced carts of a document. @throws Error that names its faults */
export const pricedCarts = (document: unknown) => {
  const { output } = simulate(JSON.stringify(document), registry)
  const parsed = simulationOutputSchema.parse(output)
  if ("faults" in parsed) {
    throw new Error(JSON.stringify(parsed.faults))
  }
  return parsed.carts
}

/** What a cart is given, as the page writes it in `like`. */
export const givenTo = ({ coupons, cart, gives }: Figure): string => {
  const [priced] = pricedCarts({ coupons, carts: [cartOf(cart)] })
  if (/^[\d., ]+$/.test(gives)) {
    return [...priced.lines, ...priced.shipping]
      .map(({ discount }) => discount)
      .join(", ")
  }
  const last = priced.coupons[priced.coupons.length - 1]
  return gives === "applied" ? last.outcome : last.says
}
