import { Text } from "@medusajs/ui"

import { campaignFault, campaignWords } from "../../../lib/coupon/campaign"
import { textAt } from "../../../lib/coupon/form"
import { useCampaign } from "../../../lib/coupon/use-campaign"
import { Chips } from "../fields/chips"
import { Faults } from "../fields/faults"
import { useForm } from "../fields/form-context"
import { Picker } from "../fields/picker"
import { Remark, Sentence } from "../fields/sentence"
import { FormSection } from "./form-section"

const AT = "campaign_id"

/** The campaign that a coupon is a part of, and what that means for it. */
export const CampaignSection = () => {
  const { form, change, touch } = useForm()
  const id = textAt(form, AT)
  const { data: campaign, error } = useCampaign(id)
  const fault = campaign
    ? campaignFault(campaign, textAt(form, "currency_code"))
    : null
  return (
    <FormSection title="Campaign">
      <Sentence>
        It belongs to
        {id ? (
          <Chips
            things={[{ id, name: campaign?.name ?? (error ? id : "…") }]}
            onRemove={() => change(AT, "")}
          />
        ) : (
          <span>no campaign</span>
        )}
        <Picker
          resource="campaigns"
          label="the campaign"
          picked={id ? [id] : []}
          isSingle
          onPick={(thing) => change(AT, thing.id)}
          onClose={() => touch(AT)}
        />
      </Sentence>
      {fault && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {fault}
        </Text>
      )}
      {!fault && <Faults at={AT} />}
      {campaign &&
        campaignWords(campaign).map((words) => (
          <Remark key={words}>{words}</Remark>
        ))}
      {error && <Remark>{error.message}</Remark>}
    </FormSection>
  )
}
