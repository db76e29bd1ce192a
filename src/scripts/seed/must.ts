import { MedusaError } from "@medusajs/framework/utils"

/**
 * The value, which is there unless core changed its ways.
 *
 * @throws MedusaError NOT_FOUND that says what is missing.
 */
export const must = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The seed expected ${what}, which is not there.`
    )
  }
  return value
}
