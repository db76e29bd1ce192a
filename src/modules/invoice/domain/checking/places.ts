import type { Checked } from "./fault"

const NAMES = new Intl.DisplayNames("en", { type: "region", fallback: "none" })

// Names of groups and placeholders, which no seller lives in.
const NO_COUNTRIES = new Set(["EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"])

/** Checks a country: ISO 3166-1 alpha-2, kept in lower case. */
export const checkCountry = (typed: string): Checked<string> => {
  const code = typed.toUpperCase()
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRIES.has(code) && NAMES.of(code)
    ? { value: code.toLowerCase() }
    : { fault: "Give the country by its two letters, such as DE." }
}

/** Checks a time zone of the IANA data base. */
export const checkTimeZone = (typed: string): Checked<string> => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: typed })
    return { value: typed }
  } catch {
    return { fault: "Give a time zone such as Europe/Berlin." }
  }
}

/** Checks the address of a web site; one without a scheme gets https. */
export const checkWebsite = (typed: string): Checked<string> => {
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`
  const fault = "Give an address such as https://shop.example."
  try {
    const { protocol, hostname } = new URL(address)
    const isWeb = protocol === "https:" || protocol === "http:"
    return isWeb && hostname.includes(".") ? { value: address } : { fault }
  } catch {
    return { fault }
  }
}

/** Checks how an e-mail address is written. */
export const checkEmail = (typed: string): Checked<string> =>
  /^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(typed)
    ? { value: typed }
    : { fault: "Give an e-mail address such as office@shop.example." }
