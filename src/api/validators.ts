import { z } from "@medusajs/framework/zod"

/** The body of an action that takes nothing but its address. */
export const EmptyBody = z.object({}).strict()
