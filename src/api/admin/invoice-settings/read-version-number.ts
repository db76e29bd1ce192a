import { MedusaError } from "@medusajs/framework/utils"

/** The version in an address. @throws MedusaError NOT_FOUND if it is none. */
export const readVersionNumber = (text: string | undefined): number => {
  if (!text || !/^[1-9]\d{0,6}$/.test(text)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no such version: they are numbered from 1."
    )
  }
  return Number(text)
}
