import { FormMessage } from "@/components/forms/form-message"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"
import { couponsAsOf } from "@/lib/cart/coupon-words"
import type { Coupon } from "@/lib/dto/coupon"
import { CouponChip } from "./coupon-chip"

type Props = { coupons: Coupon[]; currencyCode: string }

/** A coupon to enter, and those entered; part of the form around it. */
export function CouponField({ coupons, currencyCode }: Props) {
  return (
    <div className="space-y-3">
      <div className="grid grid-cols-[1fr_auto] gap-2">
        <TextField
          // Empty again once the code has become a coupon of the cart.
          key={coupons.map(({ code }) => code).join(" ")}
          name="coupon"
          label="Coupon code"
          isOptional
          autoComplete="off"
          maxLength={120}
        />
        <SubmitButton
          name="intent"
          value="coupon"
          className="button-quiet mt-[1.6875rem] self-start"
        >
          Apply
        </SubmitButton>
      </div>
      {coupons.length > 0 && (
        <ul aria-label="Coupons" aria-live="polite" className="space-y-2">
          {coupons.map((coupon) => (
            <CouponChip
              key={coupon.code}
              coupon={coupon}
              currencyCode={currencyCode}
            />
          ))}
        </ul>
      )}
      <FormMessage tones={["good"]} asOf={couponsAsOf(coupons)} />
    </div>
  )
}
