import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import type { CouponView } from "../../../../api/admin/coupons/types"
import { campaignWords } from "../../../lib/coupon/campaign"
import { readForm, textAt } from "../../../lib/coupon/form"
import { formOf } from "../../../lib/coupon/form-of"
import { referencesOf } from "../../../lib/coupon/references"
import { useCampaign } from "../../../lib/coupon/use-campaign"
import { useCouponNames } from "../../../lib/coupon/use-resources"
import { sayCoupon, sayerOf } from "../../../lib/coupon/words"
import { FormSection } from "../form/form-section"

const capital = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1)

const Part = (props: { name: string; lines: readonly string[] }) =>
  props.lines.length > 0 && (
    <>
      <dt className="txt-small text-ui-fg-subtle">{props.name}</dt>
      <dd className="m-0 min-w-0 [overflow-wrap:anywhere]">
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

const CampaignPart = ({ id, name }: { id: string; name: string }) => {
  const { data } = useCampaign(id)
  return (
    <>
      <dt className="txt-small text-ui-fg-subtle">Campaign</dt>
      <dd className="m-0 flex min-w-0 flex-col gap-y-1">
        <Link
          to={`/campaigns/${id}`}
          className="txt-small text-ui-fg-interactive hover:underline w-fit break-words"
        >
          {name}
        </Link>
        {data &&
          campaignWords(data).map((words) => (
            <Text key={words} size="small">
              {words}
            </Text>
          ))}
      </dd>
    </>
  )
}

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
        {campaign && <CampaignPart id={campaign.id} name={campaign.name} />}
      </dl>
    </FormSection>
  )
}
