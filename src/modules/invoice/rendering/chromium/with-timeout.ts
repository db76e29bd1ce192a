import { MedusaError } from "@medusajs/framework/utils"

/** The work's outcome, or a MedusaError when it takes longer than `ms`. */
export const withTimeout = async <T>(
  work: Promise<T>,
  ms: number
): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () =>
        fail(
          new MedusaError(
            MedusaError.Types.UNEXPECTED_STATE,
            `The PDF took longer than ${ms} ms.`
          )
        ),
      ms
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
