import { z } from "@medusajs/framework/zod"

import type { RuleKind, RuleRegistry } from "../../../src/modules/coupon/domain"
import { DECIMAL } from "../reading/decimals"
import { fieldsOf, type Field, type JsonSchema } from "../reading/fields"
import { frameSchema } from "../reading/read-coupons"
import { schemaOf, tiersSchemaBy } from "../reading/rule-schema"
import { documentSchema, writtenCouponSchema } from "./document-schema"

const decimalSchema = (description: string): JsonSchema => ({
  anyOf: [
    { type: "string", pattern: DECIMAL.source },
    { type: "number", minimum: 0 },
  ],
  description,
})

const AMOUNT = decimalSchema(
  'An amount in major units as a decimal, such as "12.50".'
)
const PERCENT = decimalSchema(
  'A percentage above 0 and up to 100, such as "12.5".'
)

const isNullable = ({ anyOf }: JsonSchema): boolean =>
  anyOf?.some(({ type }) => type === "null") ?? false

const publishedField = ({ unit, schema }: Field): JsonSchema => {
  if (unit === null) {
    return asWritten(schema)
  }
  const decimal = unit === "amount" ? AMOUNT : PERCENT
  return isNullable(schema)
    ? { default: null, anyOf: [decimal, { type: "null" }] }
    : decimal
}

/** A schema of rules with its fields as they are written in a document. */
const asWritten = (schema: JsonSchema): JsonSchema => {
  const { items } = schema
  const fields = fieldsOf(schema)
  return {
    ...schema,
    ...(fields.length > 0 && {
      properties: Object.fromEntries(
        fields.map((field) => [field.written, publishedField(field)])
      ),
      required: fields
        .filter(({ is_required }) => is_required)
        .map(({ written }) => written),
    }),
    ...(typeof items === "object" &&
      !Array.isArray(items) && { items: asWritten(items) }),
  }
}

const variantsOf = (kind: RuleKind): JsonSchema[] => {
  const schema = schemaOf(kind)
  return kind.kind === "tiers"
    ? [tiersSchemaBy(schema, "amount"), tiersSchemaBy(schema, "quantity")]
    : [schema]
}

const ruleSchemas = (kinds: ReadonlyMap<string, RuleKind>): JsonSchema => ({
  oneOf: [...kinds.values()].flatMap((kind) =>
    variantsOf(kind).map((variant): JsonSchema => {
      const { properties, required = [], ...rest } = asWritten(variant)
      return {
        ...rest,
        properties: { kind: { const: kind.kind }, ...properties },
        required: ["kind", ...required],
      }
    })
  ),
})

const publishedCoupon = (registry: RuleRegistry): JsonSchema => {
  const { $schema: _dialect, ...frame } = asWritten(frameSchema)
  return {
    ...frame,
    required: ["effect"],
    properties: {
      ...frame.properties,
      currency_code: {
        anyOf: [{ type: "string", pattern: "^[A-Za-z]{3}$" }, { type: "null" }],
        description:
          "Currency of its amounts. By default the document's, if it has amounts.",
      },
      effect: ruleSchemas(registry.effects),
      conditions: {
        type: "array",
        default: [],
        items: ruleSchemas(registry.conditions),
      },
    },
  }
}

/** The JSON Schema (draft 2020-12) of a document, by zod's own export. */
export const publishedSchema = (registry: RuleRegistry): JsonSchema => {
  const coupon = publishedCoupon(registry)
  return {
    title: "Counterfoil coupon simulation",
    ...z.toJSONSchema(documentSchema, {
      io: "input",
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === writtenCouponSchema) {
          delete jsonSchema.additionalProperties
          Object.assign(jsonSchema, coupon)
        }
      },
    }),
  }
}
