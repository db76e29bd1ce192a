import { faulty, pathOf, type DocumentFault, type Read } from "../fault"
import { readAmount, readPercent } from "./decimals"
import { fieldsOf, withoutNull, type Field, type JsonSchema } from "./fields"

/**
 * What was translated.
 *
 * @property value the rule's own fields; what is not known is left as it is,
 * and refused by the rule itself
 * @property has_amounts whether the currency mattered
 */
export type Translation = {
  readonly value: unknown
  readonly faults: readonly DocumentFault[]
  readonly has_amounts: boolean
}

export type Fields = { readonly [field: string]: unknown }

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const untouched = (value: unknown): Translation => ({
  value,
  faults: [],
  has_amounts: false,
})

const converted = (
  field: Field,
  written: unknown,
  currency: string,
  path: string
): Translation => {
  const read: Read<number> =
    field.unit === "percent"
      ? readPercent(written, path)
      : readAmount(written, currency, field.least, path)
  const has_amounts = field.unit === "amount"
  return read.ok
    ? { value: read.value, faults: [], has_amounts }
    : { value: undefined, faults: read.faults, has_amounts }
}

const example = ({ unit }: Field): string =>
  unit === "percent" ? '"12.5"' : '"12.50"'

const missing = (field: Field, at: string): DocumentFault[] =>
  field.unit !== null && field.is_required
    ? faulty(
        pathOf(at, field.written),
        "missing",
        `Give ${field.written}, such as ${example(field)}.`
      ).faults.slice()
    : []

const misnamed = (field: Field, at: string): DocumentFault => ({
  path: pathOf(at, field.name),
  code: "unrecognized_keys",
  message: `There is no field "${field.name}" here: write "${field.written}": ${example(field)}.`,
})

const translateFields = (
  value: Fields,
  schema: JsonSchema,
  currency: string,
  at: string
): Translation => {
  const fields = fieldsOf(schema)
  const faults: DocumentFault[] = fields
    .filter(({ written }) => !(written in value))
    .flatMap((field) => missing(field, at))
  let has_amounts = false
  const entries = Object.entries(value).map(([key, written]) => {
    const renamed = fields.find(
      (each) => each.name === key && each.written !== key
    )
    if (renamed) {
      faults.push(misnamed(renamed, at))
      return [key, written]
    }
    const field = fields.find((each) => each.written === key)
    if (!field) {
      return [key, written]
    }
    const path = pathOf(at, key)
    const translation =
      field.unit !== null && written !== null
        ? converted(field, written, currency, path)
        : translate(written, field.schema, currency, path)
    faults.push(...translation.faults)
    has_amounts ||= translation.has_amounts
    return [field.name, translation.value]
  })
  return { value: Object.fromEntries(entries), faults, has_amounts }
}

/**
 * Translates what is written in a document into the fields of a rule: decimals
 * into minor units, percent into millionths, and nothing else.
 *
 * @param schema of the rule's own fields
 * @param at where it stands in the document
 */
export const translate = (
  written: unknown,
  schema: JsonSchema,
  currency: string,
  at: string
): Translation => {
  const wanted = withoutNull(schema)
  if (isFields(written)) {
    return translateFields(written, wanted, currency, at)
  }
  const { items } = wanted
  if (
    !Array.isArray(written) ||
    typeof items !== "object" ||
    Array.isArray(items)
  ) {
    return untouched(written)
  }
  const each = written.map((item, index) =>
    translate(item, items, currency, pathOf(at, index))
  )
  return {
    value: each.map(({ value }) => value),
    faults: each.flatMap(({ faults }) => faults),
    has_amounts: each.some(({ has_amounts }) => has_amounts),
  }
}
