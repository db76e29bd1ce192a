import { z } from "@medusajs/framework/zod"

/** The body of an action that takes nothing but its address. */
export const EmptyBody = z.object({}).strict()

/** A whole number of a query; `preset` where it is left out. */
export const wholeNumber = (least: number, most: number, preset: number) => {
  const message = `must be a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,7}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
    .default(preset)
}

/** Which rows of a list are asked for. */
export const paging = {
  limit: wholeNumber(1, 100, 20),
  offset: wholeNumber(0, 1_000_000, 0),
}
