import { isSupportedCurrency } from "../domain/currencies"
import { StripeApiError } from "./errors"
import { integer, type Parser, shape, text } from "./params"

const MAX_METADATA_KEYS = 50
const MAX_METADATA_KEY = 40
const MAX_METADATA_VALUE = 500

/** Metadata with Stripe's limits: 50 keys of 40, values of 500 characters. */
export const metadata: Parser<Record<string, string>> = (value, path) => {
  if (value === "") {
    return {}
  }
  if (typeof value !== "object" || value === null) {
    throw new StripeApiError("Invalid object", { param: path })
  }
  const entries = Object.entries(value)
  if (entries.length > MAX_METADATA_KEYS) {
    throw new StripeApiError(
      `Metadata can have at most ${MAX_METADATA_KEYS} keys; you passed ${entries.length}.`,
      { param: path }
    )
  }
  const result: Record<string, string> = {}
  for (const [key, entry] of entries) {
    const param = `${path}[${key}]`
    if (key.length > MAX_METADATA_KEY) {
      throw new StripeApiError(
        `Metadata keys can be at most ${MAX_METADATA_KEY} characters long; '${key}' has ${key.length}.`,
        { param }
      )
    }
    if (typeof entry !== "string") {
      throw new StripeApiError("Metadata values must be strings.", { param })
    }
    if (entry.length > MAX_METADATA_VALUE) {
      throw new StripeApiError(
        `Metadata values can have up to ${MAX_METADATA_VALUE} characters, but you passed in a value that is ${entry.length} characters. Invalid value: ${entry.slice(0, 20)}…`,
        { param }
      )
    }
    // an empty value unsets a key; there is nothing to unset here
    if (entry !== "") {
      result[key] = entry
    }
  }
  return result
}

/** A three-letter code of a currency that Stripe charges in. */
export const currency: Parser<string> = (value, path) => {
  const code = text(5000)(value, path).toLowerCase()
  if (!isSupportedCurrency(code)) {
    throw new StripeApiError(
      `Invalid currency: ${code}. Stripe charges in the currencies of https://docs.stripe.com/currencies.`,
      { param: path }
    )
  }
  return code
}

/** An absolute http or https address; placeholders in braces are kept. */
export const url: Parser<string> = (value, path) => {
  const given = text(5000)(value, path)
  let parsed: URL | null = null
  try {
    parsed = new URL(given)
  } catch {
    // told below, with the cases that do parse
  }
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new StripeApiError("Not a valid URL", {
      code: "url_invalid",
      param: path,
    })
  }
  return given
}

/** A mail address, in form only. */
export const email: Parser<string> = (value, path) => {
  const given = text(512)(value, path)
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given)) {
    throw new StripeApiError(`Invalid email address: ${given}`, {
      code: "email_invalid",
      param: path,
    })
  }
  return given
}

/** A time range: seconds, or `[gt]`, `[gte]`, `[lt]`, `[lte]`. */
export const timeRange: Parser<(created: number) => boolean> = (
  value,
  path
) => {
  if (typeof value === "string") {
    const exact = integer(0)(value, path)
    return (created) => created === exact
  }
  const seconds = integer(0)
  const range = shape({
    optional: { gt: seconds, gte: seconds, lt: seconds, lte: seconds },
  })(value, path)
  return (created) =>
    created > (range.gt ?? -Infinity) &&
    created >= (range.gte ?? -Infinity) &&
    created < (range.lt ?? Infinity) &&
    created <= (range.lte ?? Infinity)
}
