import { z } from "@medusajs/framework/zod"

// What is right says `examineTemplate`, with line and cause; here is only what
// no template can be.
const LONGEST = 250_000

const markup = z.string().min(1).max(LONGEST)
const styles = z.string().max(LONGEST)

/** A version to be saved. */
export const TemplateBody = z
  .object({
    title: z.string().trim().min(1).max(80),
    markup,
    styles,
    /** The version that was edited; 0 for a new template. */
    based_on: z.number().int().min(0).max(1_000_000),
  })
  .strict()

export type TemplateBody = z.infer<typeof TemplateBody>

/** Which version is asked for; the newest if none is named. */
export const TemplateQuery = z
  .object({
    version: z
      .string()
      .regex(/^\d{1,6}$/, "must be the number of a version")
      .transform(Number)
      .optional(),
  })
  .strict()

export type TemplateQuery = z.infer<typeof TemplateQuery>

/** What is to be looked at, on the order of this number or on a sample. */
export const PreviewBody = z
  .object({
    markup,
    styles,
    order: z.number().int().positive().max(2_147_483_647).nullish(),
  })
  .strict()

export type PreviewBody = z.infer<typeof PreviewBody>
