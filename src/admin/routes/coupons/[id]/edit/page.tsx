import { Navigate, useParams } from "react-router-dom"

import { CouponFormPage } from "../../../../components/coupon/form/coupon-form-page"
import { Failure, Loading } from "../../../../components/section"
import { useCoupon } from "../../../../lib/coupon/coupons"
import { formOf } from "../../../../lib/coupon/form-of"

/** Edits a coupon; promotions are edited on core's own page. */
const EditCouponPage = () => {
  const { id = "" } = useParams()
  const { data, error, refetch } = useCoupon(id)
  if (error) {
    return <Failure message={error.message} onRetry={() => void refetch()} />
  }
  if (!data) {
    return <Loading />
  }
  const { coupon } = data
  const initial = formOf(coupon)
  return initial ? (
    <CouponFormPage
      key={coupon.id}
      title={`Edit ${coupon.code ?? coupon.name}`}
      id={coupon.id}
      initial={initial}
    />
  ) : (
    <Navigate to={`/promotions/${coupon.id}`} replace />
  )
}

export const handle = { breadcrumb: () => "Edit" }

export default EditCouponPage
