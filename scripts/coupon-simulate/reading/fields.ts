import type { z } from "@medusajs/framework/zod"

/** What zod's own export of a schema is made of. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

/** What a field of a rule holds that is written otherwise in a document. */
export type Unit = "amount" | "percent"

/**
 * A field of a rule.
 *
 * @property name in the rule, such as `amount_minor`
 * @property written in a document, such as `amount`
 * @property least the lowest amount that it takes
 */
export type Field = {
  readonly name: string
  readonly written: string
  readonly unit: Unit | null
  readonly schema: JsonSchema
  readonly is_required: boolean
  readonly least: number
}

/** Marks a field as an amount whose name does not say so. */
export const AMOUNT_MARK = "x-amount"

/** The schema below "or null". */
export const withoutNull = (schema: JsonSchema): JsonSchema =>
  schema.anyOf?.find((each) => each.type !== "null") ?? schema

/** How a field is called in a document: without the unit in its name. */
export const writtenName = (name: string): string =>
  name
    .replace(/_minor$/, "")
    .replace(/^rate_ppm$/, "percent")
    .replace(/_ppm$/, "_percent")

const unitOf = (name: string, schema: JsonSchema): Unit | null => {
  if (name.endsWith("_minor") || schema[AMOUNT_MARK] === true) {
    return "amount"
  }
  return name.endsWith("_ppm") ? "percent" : null
}

/**
 * The fields of an object. The names say their units in the rules, as in all
 * of the shop (`…_minor`, `…_ppm`): in a document amounts are decimals and
 * percentages are percent, also those of rules that are not the shop's own.
 */
export const fieldsOf = (schema: JsonSchema): Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]): Field[] => {
    if (typeof field === "boolean") {
      return []
    }
    return [
      {
        name,
        written: writtenName(name),
        unit: unitOf(name, field),
        schema: field,
        is_required: schema.required?.includes(name) ?? false,
        least: withoutNull(field).minimum ?? 0,
      },
    ]
  })
