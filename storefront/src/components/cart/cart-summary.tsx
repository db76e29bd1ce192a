import { beginCheckout } from "@/actions/begin-checkout"
import { changeCoupon } from "@/actions/change-coupon"
import { ActionForm } from "@/components/forms/action-form"
import { appliedTitles, type OpenCart } from "@/lib/dto/cart"
import { CouponField } from "./coupon-field"
import { TotalsList } from "./totals-list"

/** Coupon, totals, and the way to the checkout. */
export function CartSummary({ cart }: { cart: OpenCart }) {
  return (
    <section
      aria-labelledby="summary"
      className="counterfoil lg:sticky lg:top-8 lg:self-start"
    >
      <h2 id="summary" className="px-5 pt-5 text-heading">
        Summary
      </h2>
      <ActionForm action={changeCoupon} label="Coupon" className="p-5">
        <CouponField coupons={cart.coupons} currencyCode={cart.currencyCode} />
      </ActionForm>
      <hr className="perforation" />
      <div className="p-5">
        <TotalsList
          totals={cart.totals}
          coupons={appliedTitles(cart)}
          shippingName={cart.shippingOptionId ? "" : null}
        />
        <form action={beginCheckout} className="mt-5">
          <button type="submit" className="button w-full">
            Go to checkout
          </button>
        </form>
      </div>
    </section>
  )
}
