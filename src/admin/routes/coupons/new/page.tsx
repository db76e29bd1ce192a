import { CouponFormPage } from "../../../components/coupon/form/coupon-form-page"
import { Loading } from "../../../components/section"
import { newCoupon } from "../../../lib/coupon/form"
import { useDefaultCurrency } from "../../../lib/coupon/use-resources"

/** Makes a coupon. */
const NewCouponPage = () => {
  const currency = useDefaultCurrency()
  return currency === null ? (
    <Loading />
  ) : (
    <CouponFormPage
      title="New coupon"
      id={null}
      initial={newCoupon(currency)}
    />
  )
}

export const handle = { breadcrumb: () => "New" }

export default NewCouponPage
