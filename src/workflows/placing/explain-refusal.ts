import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import type { PlacingRefusal } from "../../modules/placing/domain"
import { messageOf } from "../../shared/errors"
import { findShortLines } from "./find-short-lines"

type Explained = Omit<PlacingRefusal, "code"> & { code: string }

// Core's own refusals have no codes. Theirs are the words; a test sees to it
// that they still are.
const SHIPPING = /^Shipping Options are invalid|shipping profiles that are not/

const detailsOf = (error: object): Record<string, unknown> | null =>
  "details" in error &&
  typeof error.details === "object" &&
  error.details !== null
    ? { ...error.details }
    : null

/**
 * Why a cart was not placed, if that is for its shopper to mend; null for what
 * is a fault of ours.
 */
export const explainRefusal = async (
  container: MedusaContainer,
  cart_id: string,
  error: unknown
): Promise<Explained | null> => {
  if (
    typeof error !== "object" ||
    error === null ||
    !MedusaError.isMedusaError(error)
  ) {
    return null
  }
  const message = messageOf(error)
  const details = detailsOf(error)
  const code = "code" in error ? error.code : undefined
  if (typeof code === "string" && (details || code.startsWith("amount_"))) {
    return { code, message, details: details ?? {} }
  }
  if (SHIPPING.test(message)) {
    return { code: "shipping_option_unavailable", message, details: {} }
  }
  // Somebody took the last piece between our look at the stock and core's.
  const lines = await findShortLines(container, cart_id)
  return lines.length === 0
    ? null
    : {
        code: "insufficient_stock",
        message: "Some of these articles are no longer in stock as wanted.",
        details: { lines },
      }
}
