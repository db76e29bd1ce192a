import { createContext, useContext } from "react"

import type { Fault } from "../../../../modules/coupon/domain"
import type { Json, JsonObject } from "../../../lib/coupon/form"

/**
 * The form of a coupon for its fields, each of which knows its path.
 *
 * @property faults those to be shown
 */
export type FormContext = {
  form: JsonObject
  faults: readonly Fault[]
  change(path: string, value: Json): void
  remove(path: string): void
  touch(path: string): void
}

export const CouponFormContext = createContext<FormContext | null>(null)

/** The form that a field is in. */
export const useForm = (): FormContext => {
  const context = useContext(CouponFormContext)
  if (context === null) {
    throw new TypeError("A field of a coupon stands outside its form.")
  }
  return context
}

/** The id of what tells the fault of a field. */
export const faultId = (path: string): string =>
  `fault-${path.replaceAll(".", "-")}`
