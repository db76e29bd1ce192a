import { decimalOf, isRecord } from "./decimal-of"

const isFigure = (value: unknown): boolean =>
  isRecord(value) && decimalOf(value) !== null

/**
 * All values that a dotted path leads to, through every element of the lists
 * on its way: `items.product.id` gives the product of each item.
 *
 * Null is "has none", wherever on the path it stands; undefined is "not known".
 * An empty list gives nothing.
 */
export const attributeValues = (path: string, context: unknown): unknown[] => {
  const follow = (value: unknown, rest: readonly string[]): unknown[] => {
    if (Array.isArray(value)) {
      return value.flatMap((each) => follow(each, rest))
    }
    const [segment, ...further] = rest
    if (segment === undefined || value === null) {
      return [value]
    }
    return isRecord(value) && !isFigure(value)
      ? follow(value[segment], further)
      : [undefined]
  }
  return follow(context, path.split("."))
}
