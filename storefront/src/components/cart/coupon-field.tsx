import { FormMessage } from "@/components/forms/form-message"
import { SubmitButton } from "@/components/forms/submit-button"
import { TextField } from "@/components/forms/text-field"

/** A coupon to enter, and those entered; part of the form around it. */
export function CouponField({ couponCodes }: { couponCodes: string[] }) {
  return (
    <div className="space-y-3">
      <div className="grid grid-cols-[1fr_auto] gap-2">
        <TextField
          // Empty again once the code has become a coupon in use.
          key={couponCodes.join(" ")}
          name="coupon"
          label="Coupon code"
          isOptional
          autoComplete="off"
          maxLength={60}
        />
        <SubmitButton
          name="intent"
          value="coupon"
          className="button-quiet mt-[1.6875rem] self-start"
        >
          Apply
        </SubmitButton>
      </div>
      {couponCodes.length > 0 && (
        <ul aria-label="Coupons in use" className="flex flex-wrap gap-2">
          {couponCodes.map((code) => (
            <li
              key={code}
              className="flex items-center gap-2 rounded-control bg-mark pl-3 text-sm font-semibold text-on-mark"
            >
              {code}
              <SubmitButton
                name="remove_coupon"
                value={code}
                className="min-h-11 cursor-pointer px-3 font-normal underline focus-visible:outline-ink"
              >
                Remove<span className="sr-only"> coupon {code}</span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      )}
      <FormMessage tones={["good"]} />
    </div>
  )
}
