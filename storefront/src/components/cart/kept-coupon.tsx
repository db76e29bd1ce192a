import { readKeptCoupon } from "@/lib/session/coupon-cookie"

/** Says which code of a link waits for the first goods. */
export async function KeptCoupon() {
  const code = await readKeptCoupon()
  return (
    code && (
      <p className="mt-2 text-ink-soft">
        Coupon <strong className="wrap-anywhere text-ink">{code}</strong> waits
        for what you add first.
      </p>
    )
  )
}
