import { textAt, valueAt } from "../../../lib/coupon/form"
import { useChoices } from "../../../lib/coupon/use-resources"
import { Choice, ChoiceField } from "../fields/choice"
import { Faults } from "../fields/faults"
import { useForm } from "../fields/form-context"
import { Remark, Sentence } from "../fields/sentence"
import { TypedField } from "../fields/typed-field"
import { FormSection } from "./form-section"

const NONE = "none"

const Currency = () => {
  const { form, change } = useForm()
  const { data } = useChoices("currencies", "")
  const chosen = textAt(form, "currency_code")
  const codes = new Set([
    ...(data ?? []).map(({ id }) => id.toLowerCase()),
    ...(chosen ? [chosen] : []),
  ])
  return (
    <Choice
      label="Currency of its amounts"
      value={chosen || NONE}
      options={[
        ...[...codes].map((code) => ({
          value: code,
          label: code.toUpperCase(),
        })),
        { value: NONE, label: "any: it has no amounts" },
      ]}
      onChange={(value) => change("currency_code", value === NONE ? "" : value)}
    />
  )
}

/** How shoppers come by it, and how staff call it. */
export const WaySection = () => {
  const { form, change } = useForm()
  const isAutomatic = valueAt(form, "code") === null
  return (
    <FormSection title="How it is applied">
      <Sentence>
        Shoppers
        <Choice
          label="By a code or by itself"
          value={isAutomatic ? "automatic" : "code"}
          options={[
            { value: "code", label: "enter the code" },
            { value: "automatic", label: "get it without a code" },
          ]}
          onChange={(way) => change("code", way === "automatic" ? null : "")}
        />
        {!isAutomatic && (
          <TypedField
            at="code"
            label="Code"
            placeholder="WELCOME10"
            className="w-52 font-mono uppercase placeholder:normal-case"
          />
        )}
      </Sentence>
      <Faults at="code" />
      {!isAutomatic && (
        <Remark>
          Many codes, each for one shopper, are made on the coupon’s page once
          it is saved.
        </Remark>
      )}
      <Sentence>
        We call it
        <TypedField
          at="name"
          label="Name"
          placeholder={isAutomatic ? "Summer sale" : "for staff only"}
          className="w-64"
        />
      </Sentence>
      <Sentence>
        Its amounts are in
        <Currency />
        and it is
        <ChoiceField
          at="status"
          label="Status"
          options={[
            { value: "active", label: "active" },
            { value: "paused", label: "paused" },
            { value: "draft", label: "a draft" },
          ]}
        />
      </Sentence>
      <Faults at={["name", "currency_code", "status"]} />
    </FormSection>
  )
}
