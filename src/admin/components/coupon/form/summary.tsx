import { Text } from "@medusajs/ui"

import { foldCode } from "../../../../modules/coupon/domain/codes/fold-code"
import { put, readForm, textAt, valueAt } from "../../../lib/coupon/form"
import { referencesOf } from "../../../lib/coupon/references"
import { useCouponNames } from "../../../lib/coupon/use-resources"
import { sayerOf, summaryOf } from "../../../lib/coupon/words"
import { useForm } from "../fields/form-context"
import { FormSection } from "./form-section"

/** The whole coupon in one sentence, as one types. */
export const Summary = () => {
  const { form, faults } = useForm()
  const nameOf = useCouponNames(referencesOf(form))
  const { stored } = readForm(form)
  const typed = valueAt(form, "code")
  const code = typeof typed === "string" ? (foldCode(typed) ?? typed) : null
  const say = sayerOf(textAt(form, "currency_code"), nameOf)
  return (
    <FormSection title="In one sentence">
      <Text aria-live="polite">
        {summaryOf(put(stored, "code", code), say)}
      </Text>
      {faults.length > 0 && (
        <Text size="small" className="text-ui-fg-error" role="status">
          {faults.length === 1
            ? "One thing is to be mended."
            : `${faults.length} things are to be mended.`}
        </Text>
      )}
    </FormSection>
  )
}
