import { stdnum } from "stdnum"

import type { Seller } from "../seller"
import { checkVatId } from "../vat-id"
import { checkBic, checkIban } from "./bank"
import type { Checked, SettingsFault } from "./fault"
import { checkCountry, checkEmail, checkTimeZone, checkWebsite } from "./places"

/** A seller's data as it is typed: an empty text is none. */
export type SellerInput = {
  [Field in keyof Seller]?: Seller[Field] | null | undefined
}

type TextField = Exclude<keyof Seller, "address_lines" | "logo">

/** How much of each text fits on the page. */
export const LONGEST: Readonly<Record<TextField | "address_line", number>> = {
  ...{ name: 120, address_line: 120, postal_code: 20, city: 80 },
  ...{ country_code: 2, vat_id: 30, tax_number: 30, register: 120 },
  ...{ bank_name: 80, iban: 42, bic: 14, email: 120, phone: 40 },
  ...{ website: 120, footer: 500, time_zone: 60 },
}

const MOST_LINES = 4

const NEEDED: Partial<Record<TextField, string>> = {
  name: "Give the name of the business as it is registered.",
  postal_code: "Give the postal code.",
  city: "Give the city.",
  country_code: "Give the country by its two letters, such as DE.",
  time_zone: "Give a time zone such as Europe/Berlin.",
}

const taxNumber = (typed: string, country: string): Checked<string> => {
  const isRight =
    country === "de"
      ? stdnum.DE.stnr.validate(typed).isValid
      : /^[A-Za-z0-9][A-Za-z0-9 ./-]{2,29}$/.test(typed)
  return isRight
    ? { value: typed }
    : { fault: "This is not how a tax number is written. Check for a slip." }
}

const phone = (typed: string): Checked<string> =>
  /^[+\d][\d\s()/.-]{3,}$/.test(typed)
    ? { value: typed }
    : { fault: "Use digits, spaces and + only." }

const vatId = (typed: string, country: string): Checked<string> => {
  const checked = checkVatId(typed, country)
  return checked.ok ? { value: checked.vat_id } : { fault: checked.message }
}

type Check = (typed: string, country: string) => Checked<string>

const CHECKS: Partial<Record<TextField, Check>> = {
  ...{ iban: checkIban, bic: checkBic, email: checkEmail, phone },
  ...{ country_code: checkCountry, time_zone: checkTimeZone },
  ...{ website: checkWebsite, vat_id: vatId, tax_number: taxNumber },
}

// No control character belongs in a line; a footer may have several lines.
const hasControls = (text: string, field: string): boolean =>
  /\p{Cc}/u.test(field === "footer" ? text.replace(/\r?\n/g, "") : text)

const textFault = (text: string, field: keyof typeof LONGEST) =>
  text.length > LONGEST[field]
    ? `At most ${LONGEST[field]} characters fit on the page.`
    : hasControls(text, field)
      ? "It must not contain control characters."
      : null

/**
 * Checks a seller's data field by field. The logo is left as it is: whether it
 * is an image only its bytes tell.
 */
export const checkSeller = (
  input: SellerInput
): { seller: Seller; faults: SettingsFault[] } => {
  const faults: SettingsFault[] = []
  const blame = (field: string, message: string) => {
    faults.push({ field: `seller.${field}`, message })
  }
  const country = input.country_code?.trim().toLowerCase() ?? ""

  const text = (field: TextField): string | null => {
    const typed = input[field]?.trim() ?? ""
    if (typed === "") {
      const needed = NEEDED[field]
      if (needed) {
        blame(field, needed)
      }
      return null
    }
    const fault = textFault(typed, field)
    const checked: Checked<string> = fault
      ? { fault }
      : (CHECKS[field]?.(typed, country) ?? { value: typed })
    if ("fault" in checked) {
      blame(field, checked.fault)
      return null
    }
    return checked.value
  }

  const address_lines = (input.address_lines ?? [])
    .map((line) => line.trim())
    .filter((line) => line !== "")
  const lineFault = address_lines
    .map((line) => textFault(line, "address_line"))
    .find((fault) => fault !== null)
  if (address_lines.length === 0) {
    blame("address_lines", "Give street and number.")
  } else if (address_lines.length > MOST_LINES) {
    blame("address_lines", `At most ${MOST_LINES} lines fit on the page.`)
  } else if (lineFault) {
    blame("address_lines", lineFault)
  }

  const seller: Seller = {
    name: text("name") ?? "",
    address_lines,
    postal_code: text("postal_code") ?? "",
    city: text("city") ?? "",
    country_code: text("country_code") ?? "",
    vat_id: text("vat_id"),
    tax_number: text("tax_number"),
    register: text("register"),
    bank_name: text("bank_name"),
    iban: text("iban"),
    bic: text("bic"),
    email: text("email"),
    phone: text("phone"),
    website: text("website"),
    footer: text("footer"),
    logo: input.logo || null,
    time_zone: text("time_zone") ?? "",
  }
  return { seller, faults }
}
