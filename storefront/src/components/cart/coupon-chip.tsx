import { SubmitButton } from "@/components/forms/submit-button"
import type { Coupon } from "@/lib/dto/coupon"
import { formatMoney } from "@/lib/money"

type Props = { coupon: Coupon; currencyCode: string }

/** A code of the cart: what it takes off, or what it waits for. */
export function CouponChip({ coupon, currencyCode }: Props) {
  const { code, title, isApplied, isAutomatic, discount, says } = coupon
  return (
    <li
      className={`flex items-center justify-between gap-2 rounded-control pl-3 text-sm ${
        isApplied
          ? "bg-mark text-on-mark"
          : "border border-dashed border-ink-soft"
      }`}
    >
      <span className="min-w-0 py-2">
        <span className="font-semibold wrap-anywhere">{title}</span>{" "}
        <span
          className={
            isApplied ? "figures whitespace-nowrap" : "block text-ink-soft"
          }
        >
          {isApplied ? (
            `−${formatMoney(discount, currencyCode)}`
          ) : (
            <>
              <span className="sr-only">Not applied yet. </span>
              {says}
            </>
          )}
        </span>
      </span>
      {!isAutomatic && (
        <SubmitButton
          name="remove_coupon"
          value={code}
          className="min-h-11 cursor-pointer px-3 underline focus-visible:outline-ink"
        >
          Remove<span className="sr-only"> coupon {code}</span>
        </SubmitButton>
      )}
    </li>
  )
}
