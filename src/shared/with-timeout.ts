import { MedusaError } from "@medusajs/framework/utils"

/**
 * The work's outcome, or a MedusaError when it takes longer than `ms`. The
 * work itself is not stopped; its later outcome is dropped.
 *
 * @param what names the work in the error, as the start of a sentence.
 */
export const withTimeout = async <T>(
  what: string,
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
            `${what} took longer than ${ms} ms.`
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
