import { Navigate, useParams } from "react-router-dom"

import { CodesSection } from "../../../components/coupon/codes/codes-section"
import { CouponHeader } from "../../../components/coupon/page/coupon-header"
import { ReportSection } from "../../../components/coupon/page/report-section"
import { RulesSection } from "../../../components/coupon/page/rules-section"
import { Failure, Loading } from "../../../components/section"
import { useCoupon } from "../../../lib/coupon/coupons"

/** A coupon: its rules, what became of it, and its codes. */
const CouponPage = () => {
  const { id = "" } = useParams()
  const { data, error, refetch } = useCoupon(id)
  if (error) {
    return <Failure message={error.message} onRetry={() => void refetch()} />
  }
  if (!data) {
    return <Loading />
  }
  const { coupon } = data
  if (coupon.kind === "core") {
    return <Navigate to={`/promotions/${coupon.id}`} replace />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <CouponHeader coupon={coupon} />
      <div className="grid items-start gap-3 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-y-3">
          <RulesSection coupon={coupon} />
          {coupon.code !== null && <CodesSection couponId={coupon.id} />}
        </div>
        <ReportSection id={coupon.id} />
      </div>
    </div>
  )
}

export const handle = { breadcrumb: () => "Coupon" }

export default CouponPage
