import { Badge, Text } from "@medusajs/ui"

import type { OwnCouponCode } from "../../../../api/admin/coupon-batches/types"
import { useBatches } from "../../../lib/coupon/batches"
import { Failure, Loading } from "../../section"
import { FormSection } from "../form/form-section"
import { BatchDrawer } from "./batch-drawer"
import { BatchRow } from "./batch-row"
import { CodeSwitch } from "./codes-list"

const OwnCode = ({ own }: { own: OwnCouponCode }) => (
  <div className="flex items-center justify-between gap-x-2">
    <span className="txt-small flex min-w-0 flex-wrap items-center gap-x-2">
      <span className="shrink-0">Its own code</span>
      <span className="min-w-0 font-mono [overflow-wrap:anywhere]">
        {own.code}
      </span>
      {own.is_disabled && (
        <Badge size="2xsmall" color="orange">
          Disabled
        </Badge>
      )}
    </span>
    <CodeSwitch code={own.code} isDisabled={own.is_disabled} />
  </div>
)

/** The codes of a coupon: its own, and those made in batches. */
export const CodesSection = ({ couponId }: { couponId: string }) => {
  const { data, isPending, error, refetch } = useBatches(couponId)
  return (
    <FormSection title="Codes" aside={<BatchDrawer couponId={couponId} />}>
      {isPending && <Loading />}
      {error && (
        <Failure message={error.message} onRetry={() => void refetch()} />
      )}
      {data?.own_code && <OwnCode own={data.own_code} />}
      {data && data.batches.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          Many codes, each for one shopper, can be made for this coupon: for a
          mailing, or for a partner.
        </Text>
      )}
      {data && data.batches.length > 0 && (
        <ul className="divide-y" aria-label="Batches of codes">
          {data.batches.map((batch) => (
            <BatchRow key={batch.id} batch={batch} />
          ))}
        </ul>
      )}
    </FormSection>
  )
}
