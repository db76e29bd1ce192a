import BigNumber from "bignumber.js"

import { fromMinorUnits } from "../../../../shared/money"
import { readTypedAmount } from "../../typed-amount"
import type { Unit } from "./units"

const PPM_DECIMALS = 4
// Amounts are decimals of this currency until one is chosen.
const UNDECIDED = "eur"

/** What was typed: a number, or what is wrong with it. */
export type TypedNumber =
  { ok: true; value: number } | { ok: false; message: string }

const wrong = (message: string): TypedNumber => ({ ok: false, message })

const readPercent = (text: string): TypedNumber => {
  const match = /^(\d{1,3})(?:[.,](\d{1,4})0*)?$/.exec(text)
  if (!match) {
    return wrong("Enter a percentage such as 12.5, with at most 4 decimals.")
  }
  const [, whole = "", part = ""] = match
  const value = Number(whole + part.padEnd(PPM_DECIMALS, "0"))
  return value > 0 && value <= 1_000_000
    ? { ok: true, value }
    : wrong("Enter a percentage above 0 and up to 100.")
}

const readInteger = (text: string, sign: boolean): TypedNumber => {
  const pattern = sign ? /^[-−]?\d{1,9}$/ : /^\d{1,9}$/
  if (!pattern.test(text)) {
    return wrong(`Enter a whole number${sign ? ", such as 10 or -5" : ""}.`)
  }
  const value = Number(text.replace("−", "-"))
  return sign || value > 0
    ? { ok: true, value: value === 0 ? 0 : value }
    : wrong("Enter a whole number from 1 on.")
}

/**
 * Reads what was typed into the stored form: minor units, millionths or a
 * whole number.
 *
 * @param currency of the amounts; empty while none is chosen
 */
export const readNumber = (
  text: string,
  unit: Unit,
  currency: string
): TypedNumber => {
  const typed = text.trim()
  switch (unit.as) {
    case "money": {
      const most = Number.MAX_SAFE_INTEGER
      const code = currency || UNDECIDED
      const read = readTypedAmount(typed, code, most, unit.least)
      return read.ok ? { ok: true, value: read.minor } : read
    }
    case "percent":
      return readPercent(typed)
    case "count":
      return readInteger(typed, false)
    case "integer":
      return readInteger(typed, true)
  }
}

/** A stored number as it is typed: 1250 EUR is "12.50", 125 000 ppm "12.5". */
export const writeNumber = (
  value: number,
  unit: Unit,
  currency: string
): string => {
  if (unit.as === "money") {
    return fromMinorUnits(value, currency || UNDECIDED)
  }
  return unit.as === "percent"
    ? new BigNumber(value).shiftedBy(-PPM_DECIMALS).toFixed()
    : String(value)
}
