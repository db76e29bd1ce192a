import { MedusaError } from "@medusajs/framework/utils"

import { readCode } from "../../modules/coupon/domain/codes"

/**
 * Codes as they are compared, each once, in the order in which they were typed.
 *
 * @throws MedusaError INVALID_DATA for what cannot be a code, with the cure
 */
export const readCodes = (typed: readonly string[]): string[] => {
  const codes = typed.map((each) => {
    const read = readCode(each)
    if ("fault" in read) {
      const { code, message } = read.fault
      throw new MedusaError(MedusaError.Types.INVALID_DATA, message, code)
    }
    return read.code
  })
  return [...new Set(codes)]
}

/** As they are compared; those that cannot be codes are left out. */
export const foldCodes = (typed: readonly string[]): string[] => [
  ...new Set(
    typed.flatMap((each) => {
      const read = readCode(each)
      return "code" in read ? [read.code] : []
    })
  ),
]
