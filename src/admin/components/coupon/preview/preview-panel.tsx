import { clx, Text } from "@medusajs/ui"
import { useState } from "react"

import type { CouponBody } from "../../../../api/admin/coupons/types"
import { textAt } from "../../../lib/coupon/form"
import { usePreview } from "../../../lib/coupon/trying"
import { useChoices } from "../../../lib/coupon/use-resources"
import { Loading } from "../../section"
import { useForm } from "../fields/form-context"
import { FormSection } from "../form/form-section"
import { PreviewResult } from "./preview-result"
import {
  EMPTY_CART,
  previewCartOf,
  type SampleCart,
} from "../../../lib/coupon/sample-cart"
import { SampleCartFields } from "./sample-cart-fields"

const Hint = (props: { children: string }) => (
  <Text size="small" className="text-ui-fg-subtle">
    {props.children}
  </Text>
)

/**
 * Tries the coupon on a cart as both are put together.
 *
 * @property coupon null while something is wrong with it
 */
export const PreviewPanel = ({ coupon }: { coupon: CouponBody | null }) => {
  const [changed, setChanged] = useState<SampleCart>(EMPTY_CART)
  const { data: regions } = useChoices("regions", "")
  const { form } = useForm()
  const currency = textAt(form, "currency_code").toUpperCase()
  const fitting = regions?.find(({ hint }) => hint === currency) ?? regions?.[0]
  const region_id = changed.region_id || (fitting?.id ?? "")
  const cart = { ...changed, region_id }
  const wanted = previewCartOf(cart)
  const preview = usePreview(coupon, wanted)
  return (
    <FormSection title="Try it on a cart">
      <SampleCartFields
        cart={cart}
        onChange={(change) => setChanged((each) => ({ ...each, ...change }))}
      />
      {!wanted && <Hint>Put something into the cart to see what happens.</Hint>}
      {wanted && !coupon && (
        <Hint>It can be tried once nothing is missing.</Hint>
      )}
      {wanted && coupon && (
        <>
          {preview.isPending && <Loading />}
          {preview.error && (
            <Text size="small" className="text-ui-fg-error" role="alert">
              {preview.error.message}
            </Text>
          )}
          {preview.data && !preview.error && (
            <div
              aria-busy={preview.isPlaceholderData}
              className={clx(preview.isPlaceholderData && "opacity-50")}
            >
              <PreviewResult preview={preview.data} />
            </div>
          )}
        </>
      )}
    </FormSection>
  )
}
