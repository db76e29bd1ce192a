import type { Fault } from "../../../../modules/coupon/domain"
import { MISSING } from "./read-form"

// What a rule that was just added cannot have yet.
const STILL_OPEN = new Set([MISSING, "at_least_one_of", "empty_selector"])

/**
 * The faults to show as one types. Nobody is told of what is still to be
 * entered before they have been there or want to save.
 *
 * @param touched paths of fields that were left
 */
export const shownFaults = (
  faults: readonly Fault[],
  touched: ReadonlySet<string>,
  isSaving: boolean
): Fault[] =>
  faults.filter(
    ({ code, field }) =>
      isSaving ||
      !STILL_OPEN.has(code) ||
      touched.has(field) ||
      [...touched].some((path) => path.startsWith(`${field}.`))
  )
