import { Faults } from "../fields/faults"
import { Remark, Sentence } from "../fields/sentence"
import { CountField, MoneyField } from "../fields/typed-field"
import { FormSection } from "./form-section"

/** How often, and how much. */
export const LimitsSection = () => (
  <FormSection title="How often and how much">
    <Sentence>
      At most
      <CountField at="limits.uses" label="Uses in all" placeholder="any" />
      times in all,
      <CountField
        at="limits.uses_per_customer"
        label="Uses per customer"
        placeholder="any"
      />
      per customer and
      <CountField
        at="limits.uses_per_code"
        label="Uses per code"
        placeholder="any"
      />
      per code
    </Sentence>
    <Sentence>
      At most
      <MoneyField
        at="limits.max_discount_minor"
        label="Highest discount per order"
        placeholder="any"
      />
      per order and
      <MoneyField at="limits.budget_minor" label="Budget" placeholder="any" />
      in all orders together
    </Sentence>
    <Sentence>
      For at most
      <CountField
        at="limits.max_units"
        label="Units per order"
        placeholder="any"
      />
      units per order, the cheapest
    </Sentence>
    <Faults at="limits" />
    <Remark>
      An empty field is no limit. A use is held when an order is placed and
      given back if it is canceled.
    </Remark>
  </FormSection>
)
