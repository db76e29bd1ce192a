import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

import Ajv, { type ErrorObject } from "ajv"
import { parse } from "yaml"

const FOLDER = join(__dirname, "../../../../shared/contracts/stripe")
const SPEC = join(FOLDER, "spec3-2023-08-16.yaml")
const FIXTURES = join(FOLDER, "fixtures3-2026-07-29.json")

/** Whether Stripe's published schemas lie beside the repository. */
export const hasSchemas = existsSync(SPEC) && existsSync(FIXTURES)

/** Said in the name of a suite that is skipped without them. */
export const schemasNote = hasSchemas
  ? ""
  : " (skipped: ../shared/contracts/stripe is missing)"

/** Words that Stripe has added to its answers since those schemas. */
const NEWER: Record<string, { field: string; words: string[] }> = {
  payment_intent: { field: "cancellation_reason", words: ["expired"] },
}

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** OpenAPI 3.0's `nullable` in the words of JSON Schema. */
const withNull = (schema: unknown): unknown => {
  if (Array.isArray(schema)) {
    return schema.map(withNull)
  }
  if (!isJson(schema)) {
    return schema
  }
  const { nullable, ...rest } = schema
  const converted = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, withNull(value)])
  )
  return nullable === true
    ? { anyOf: [converted, { type: "null" }] }
    : converted
}

type Check = (value: unknown) => ErrorObject[]

const withNewerWords = (schemas: Json): void => {
  for (const [name, { field, words }] of Object.entries(NEWER)) {
    const properties = (schemas[name] as { properties: Json }).properties
    const property = properties[field] as { enum: string[] }
    property.enum.push(...words)
  }
}

/** Reads the published schemas; a few seconds, so once for each file. */
export const loadSchemas = () => {
  const published = parse(readFileSync(SPEC, "utf8")) as {
    paths: Record<string, { post: { requestBody: { content: Json } } }>
    components: { schemas: Json }
  }
  withNewerWords(published.components.schemas)
  const spec = withNull(published) as typeof published
  const ajv = new Ajv({
    strict: false,
    validateFormats: false,
    allErrors: true,
  })
  ajv.addSchema({ $id: "stripe", components: spec.components })
  const checker = (schema: object): Check => {
    const validate = ajv.compile(schema)
    return (value) => {
      validate(value)
      return validate.errors ?? []
    }
  }
  return {
    /** Checks an answer against a schema of `components`. */
    resource: (name: string): Check =>
      checker({ $ref: `stripe#/components/schemas/${name}` }),
    /** Checks the parameters of a POST. */
    request: (path: string): Check => {
      const content = spec.paths[path]?.post.requestBody.content
      const form = content?.["application/x-www-form-urlencoded"]
      return checker(isJson(form) && isJson(form.schema) ? form.schema : {})
    },
  }
}

/** Stripe's example of each resource, of July 2026. */
export const loadFixtures = (): Record<string, Json> =>
  (
    JSON.parse(readFileSync(FIXTURES, "utf8")) as {
      resources: Record<string, Json>
    }
  ).resources
