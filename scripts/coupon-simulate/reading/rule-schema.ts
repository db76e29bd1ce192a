import { z } from "@medusajs/framework/zod"

import type { RuleKind } from "../../../src/modules/coupon/domain"
import { AMOUNT_MARK, type JsonSchema } from "./fields"

const schemas = new WeakMap<RuleKind, JsonSchema>()

/** The fields of a kind of rule as JSON Schema, by zod's own export. */
export const schemaOf = (kind: RuleKind): JsonSchema => {
  const known = schemas.get(kind)
  if (known) {
    return known
  }
  const { $schema: _dialect, ...schema } = z.toJSONSchema(kind.schema, {
    io: "input",
    unrepresentable: "any",
  })
  schemas.set(kind, schema)
  return schema
}

const mapped = (
  schema: JsonSchema,
  change: (name: string, field: JsonSchema) => JsonSchema
): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [
      name,
      typeof field === "boolean" ? field : change(name, field),
    ])
  ),
})

const BOUNDS = ["from", "to"]

const withAmountBounds = (tiers: JsonSchema): JsonSchema => {
  const { items } = tiers
  return typeof items !== "object" || Array.isArray(items)
    ? tiers
    : {
        ...tiers,
        items: mapped(items, (name, field) =>
          BOUNDS.includes(name) ? { ...field, [AMOUNT_MARK]: true } : field
        ),
      }
}

/** Where tiers start and end is an amount, or a number of units. */
export const tiersSchemaBy = (
  schema: JsonSchema,
  by: "amount" | "quantity"
): JsonSchema =>
  mapped(schema, (name, field) => {
    if (name === "by") {
      return { const: by, type: "string" }
    }
    return name === "tiers" && by === "amount" ? withAmountBounds(field) : field
  })

/** The fields that a rule is read by, which may depend on what it says. */
export const schemaFor = (
  kind: RuleKind,
  rule: { readonly [field: string]: unknown }
): JsonSchema => {
  const schema = schemaOf(kind)
  return kind.kind === "tiers" && rule.by === "amount"
    ? tiersSchemaBy(schema, "amount")
    : schema
}
