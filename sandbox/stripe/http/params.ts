import { StripeApiError, unsupported } from "./errors"

/** Reads one form value, or refuses it as Stripe would. */
export type Parser<T> = (value: unknown, path: string) => T

type Parsers = Record<string, Parser<unknown>>
type Parsed<P extends Parsers> = { [K in keyof P]: ReturnType<P[K]> }

interface Shape<R extends Parsers, O extends Parsers> {
  required?: R
  optional?: O
  /** Names that Stripe knows and the sandbox does not serve. */
  unsupported?: readonly string[]
}

const refuse = (message: string, path: string, code?: string) =>
  new StripeApiError(message, { code, param: path })

const childPath = (path: string, key: string) =>
  path ? `${path}[${key}]` : key

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** A text, not empty, of at most `max` characters. */
export const text =
  (max = 5000): Parser<string> =>
  (value, path) => {
    if (typeof value !== "string") {
      throw refuse(`Invalid string: ${JSON.stringify(value)}`, path)
    }
    if (value === "") {
      throw refuse(
        `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
        path,
        "parameter_invalid_empty"
      )
    }
    if (value.length > max) {
      throw refuse(
        `Invalid string: ${value.slice(0, 10)}...${value.slice(-5)}; must be at most ${max} characters`,
        path,
        "parameter_invalid_string_too_long"
      )
    }
    return value
  }

/** A whole number within limits. */
export const integer =
  (min = -Infinity, max = Infinity): Parser<number> =>
  (value, path) => {
    const given = String(value)
    if (!/^-?\d{1,15}$/.test(given)) {
      throw refuse(
        `Invalid integer: ${given}`,
        path,
        "parameter_invalid_integer"
      )
    }
    const parsed = Number(given)
    if (parsed < min || parsed > max) {
      const limit =
        parsed < min
          ? `greater than or equal to ${min}`
          : `less than or equal to ${max}`
      throw refuse(
        `This value must be ${limit}.`,
        path,
        "parameter_invalid_integer"
      )
    }
    return parsed
  }

/** `true` or `false`. */
export const flag: Parser<boolean> = (value, path) => {
  if (value !== "true" && value !== "false") {
    throw refuse(`Invalid boolean: ${String(value)}`, path)
  }
  return value === "true"
}

/** `false` is accepted; `true` would need what the sandbox lacks. */
export const onlyFalse: Parser<false> = (value, path) => {
  if (flag(value, path)) {
    throw unsupported(path)
  }
  return false
}

/** One of Stripe's words; those it knows but the sandbox lacks go second. */
export const oneOf =
  <const T extends string>(
    served: readonly T[],
    known: readonly string[] = []
  ): Parser<T> =>
  (value, path) => {
    const found = served.find((word) => word === value)
    if (found !== undefined) {
      return found
    }
    if (typeof value === "string" && known.includes(value)) {
      throw unsupported(path)
    }
    throw refuse(
      `Invalid ${path}: must be one of ${[...served, ...known].join(", ")}`,
      path
    )
  }

/** A list, sent as `name[0]=…` or `name[]=…`. */
export const listOf =
  <T>(item: Parser<T>, max = 100): Parser<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) {
      throw refuse("Invalid array", path)
    }
    if (value.length > max) {
      throw refuse(
        `Array ${path} exceeded maximum ${max} allowed elements.`,
        path
      )
    }
    return value.map((entry, index) => item(entry, childPath(path, `${index}`)))
  }

/** A group of parameters; unknown and missing ones are refused. */
export const shape =
  <
    R extends Parsers = Record<never, never>,
    O extends Parsers = Record<never, never>,
  >(
    fields: Shape<R, O>
  ): Parser<Parsed<R> & Partial<Parsed<O>>> =>
  (value, path) => {
    if (!isRecord(value) || Array.isArray(value)) {
      throw refuse("Invalid object", path)
    }
    const known: Parsers = { ...fields.required, ...fields.optional }
    for (const key of Object.keys(value)) {
      if (fields.unsupported?.includes(key)) {
        throw unsupported(childPath(path, key))
      }
      if (!Object.hasOwn(known, key)) {
        const unknown = childPath(path, key)
        throw refuse(
          `Received unknown parameter: ${unknown}`,
          unknown,
          "parameter_unknown"
        )
      }
    }
    const result: Record<string, unknown> = {}
    for (const [key, parser] of Object.entries(known)) {
      const at = childPath(path, key)
      if (value[key] !== undefined) {
        result[key] = parser(value[key], at)
      } else if (fields.required && Object.hasOwn(fields.required, key)) {
        throw refuse(`Missing required param: ${at}.`, at, "parameter_missing")
      }
    }
    return result as Parsed<R> & Partial<Parsed<O>>
  }
