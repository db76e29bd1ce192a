import { z } from "zod"

export const collectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  handle: z.string(),
})

/** Goods that staff chose to show together. */
export type Collection = z.output<typeof collectionSchema>
