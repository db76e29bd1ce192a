import Link from "next/link"
import { CouponField } from "@/components/cart/coupon-field"
import { TotalsList } from "@/components/cart/totals-list"
import { AutoSubmit } from "@/components/forms/auto-submit"
import { SubmitButton } from "@/components/forms/submit-button"
import { appliedTitles, type OpenCart } from "@/lib/dto/cart"
import type { ShippingOption } from "@/lib/dto/shipping-option"
import { SummaryLine } from "./summary-line"

/** Choices that change what it comes to. */
const COSTLY = ["shipping_option_id", "country_code", "province"]

type Props = { cart: OpenCart; options: ShippingOption[] }

/** What is bought, what it comes to, and the button that buys it. */
export function CheckoutSummary({ cart, options }: Props) {
  const shipping = options.find(({ id }) => id === cart.shippingOptionId)
  return (
    <section
      aria-labelledby="summary"
      className="counterfoil lg:sticky lg:top-8 lg:self-start"
    >
      <div className="flex items-baseline justify-between px-5 pt-5">
        <h2 id="summary" className="text-heading">
          Your order
        </h2>
        <Link href="/cart" className="link text-sm">
          Change cart
        </Link>
      </div>
      <ul className="divide-y divide-rule px-5 py-2">
        {cart.lines.map((line) => (
          <SummaryLine
            key={line.id}
            line={line}
            currencyCode={cart.currencyCode}
          />
        ))}
      </ul>
      <div className="border-t border-rule p-5">
        <CouponField coupons={cart.coupons} currencyCode={cart.currencyCode} />
      </div>
      <hr className="perforation" />
      <div className="p-5">
        <div aria-live="polite">
          <TotalsList
            totals={cart.totals}
            coupons={appliedTitles(cart)}
            shippingName={shipping?.name ?? null}
          />
        </div>
        <div className="mt-5 space-y-3">
          <AutoSubmit only={COSTLY}>
            <SubmitButton
              name="intent"
              value="update"
              className="button-quiet w-full"
            >
              Update total
            </SubmitButton>
          </AutoSubmit>
          <SubmitButton
            name="intent"
            value="place"
            pending="One moment…"
            className="button w-full"
          >
            Place order and pay
          </SubmitButton>
        </div>
        <p className="mt-3 text-sm text-ink-soft">
          You pay on the next page. Your goods are set aside as soon as the
          order is placed.
        </p>
      </div>
    </section>
  )
}
