import { z } from "zod"

export const couponSchema = z
  .object({
    code: z.string(),
    name: z.string().nullish(),
    is_automatic: z.boolean(),
    state: z.enum(["applied", "parked"]),
    discount: z.number(),
    says: z.string().nullish(),
  })
  .transform((coupon) => ({
    code: coupon.code,
    /** What shoppers call it: its code, or its name if it has none. */
    title: coupon.name ?? coupon.code,
    /** Applies by itself and cannot be taken out. */
    isAutomatic: coupon.is_automatic,
    isApplied: coupon.state === "applied",
    /** In major units, as prices are shown. */
    discount: coupon.discount,
    /** Why it takes nothing yet. */
    says: coupon.says ?? "",
  }))

/** A code of the cart and what became of it. */
export type Coupon = z.output<typeof couponSchema>
