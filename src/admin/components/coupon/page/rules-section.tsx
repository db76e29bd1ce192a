import { Text } from "@medusajs/ui"

import type { CouponView } from "../../../../api/admin/coupons/types"
import { readForm, textAt } from "../../../lib/coupon/form"
import { formOf } from "../../../lib/coupon/form-of"
import { referencesOf } from "../../../lib/coupon/references"
import { useCouponNames } from "../../../lib/coupon/use-resources"
import { sayCoupon, sayerOf } from "../../../lib/coupon/words"
import { FormSection } from "../form/form-section"

const capital = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1)

const Part = (props: { name: string; lines: readonly string[] }) =>
  props.lines.length > 0 && (
    <>
      <dt className="txt-small text-ui-fg-subtle">{props.name}</dt>
      <dd className="m-0">
        <ul className="flex flex-col gap-y-1">
          {props.lines.map((line) => (
            <li key={line}>
              <Text size="small">{capital(line)}</Text>
            </li>
          ))}
        </ul>
      </dd>
    </>
  )

/** The rules of a coupon as sentences. */
export const RulesSection = ({ coupon }: { coupon: CouponView }) => {
  const form = formOf(coupon) ?? {}
  const nameOf = useCouponNames(referencesOf(form))
  const say = sayerOf(textAt(form, "currency_code"), nameOf)
  const words = sayCoupon(readForm(form).stored, say)
  const { campaign } = coupon
  return (
    <FormSection title="Rules">
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-3">
        <Part name="It gives" lines={[words.what]} />
        <Part
          name="How"
          lines={[
            coupon.code === null
              ? "by itself, without a code"
              : `with the code ${coupon.code}`,
          ]}
        />
        <Part name="Only if" lines={words.conditions} />
        <Part name="When" lines={words.when} />
        <Part name="Limits" lines={words.limits} />
        <Part name="With others" lines={words.combination} />
        <Part name="Campaign" lines={campaign ? [campaign.name] : []} />
      </dl>
    </FormSection>
  )
}
