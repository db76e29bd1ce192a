import type {
  CreateApplicationMethodDTO,
  CreateCampaignBudgetDTO,
  CreatePromotionDTO,
  PromotionRuleOperatorValues,
} from "@medusajs/framework/types"

type Method = Partial<CreateApplicationMethodDTO>

const rule = (
  attribute: string,
  operator: PromotionRuleOperatorValues,
  ...values: string[]
) => ({ attribute, operator, values })

const products = (...ids: string[]) => [
  rule("items.product.id", "in", ...ids.map((id) => `prod_${id}`)),
]

const promotion = (
  code: string,
  method: Method,
  more: Partial<CreatePromotionDTO> = {}
): CreatePromotionDTO => ({
  code,
  type: "standard",
  status: "active",
  application_method: {
    type: "percentage",
    value: 15,
    target_type: "items",
    allocation: "across",
    currency_code: "eur",
    ...method,
  },
  ...more,
})

const budget = (
  code: string,
  counted: CreateCampaignBudgetDTO | null,
  period: { starts_at?: Date; ends_at?: Date } = {}
): Pick<CreatePromotionDTO, "campaign"> => ({
  campaign: {
    name: code,
    campaign_identifier: `campaign-${code}`,
    budget: counted,
    ...period,
  },
})

const fixed = (value: number, more: Method = {}): Method => ({
  type: "fixed",
  value,
  ...more,
})

const ruled = (code: string, ...rules: ReturnType<typeof rule>[]) =>
  promotion(code, {}, { rules })

/** What a shop of stock Medusa may have, under codes that say what it is. */
export const PROMOTIONS: CreatePromotionDTO[] = [
  promotion("EACH", fixed(3, { allocation: "each", max_quantity: 9 })),
  promotion("EACH-ONE", fixed(3, { allocation: "each", max_quantity: 1 })),
  promotion("ACROSS", fixed(10)),
  promotion("PERCENT", {}),
  promotion("ONCE", { value: 50, allocation: "once", max_quantity: 2 }),
  promotion("ORDER", fixed(10, { target_type: "order" })),
  promotion("SOME", {
    value: 50,
    allocation: "each",
    max_quantity: 9,
    target_rules: products("a", "c"),
  }),
  promotion("GROSS", fixed(10), { is_tax_inclusive: true }),
  promotion("SHIPPING", { value: 100, target_type: "shipping_methods" }),
  promotion(
    "SHIPPING-EACH",
    fixed(5, {
      target_type: "shipping_methods",
      allocation: "each",
      max_quantity: 1,
    })
  ),
  promotion(
    "BUYGET",
    {
      value: 100,
      allocation: "each",
      max_quantity: 9,
      buy_rules_min_quantity: 2,
      apply_to_quantity: 1,
      buy_rules: products("a"),
      target_rules: products("a"),
    },
    { type: "buyget" }
  ),
  promotion(
    "AUTOMATIC",
    { value: 5 },
    { is_automatic: true, rules: [rule("region.id", "eq", "reg_auto")] }
  ),
  ruled("EQ", rule("region.id", "eq", "reg_eu")),
  ruled("NE", rule("customer.groups.id", "ne", "grp_staff")),
  ruled("IN", rule("shipping_address.country_code", "in", "at", "de")),
  ruled("GTE", rule("item_total", "gte", "50")),
  ruled(
    "IN-AND-GTE",
    rule("region.id", "in", "reg_eu"),
    rule("item_total", "gte", "41.16")
  ),
  promotion("USAGE", {}, budget("USAGE", { type: "usage", limit: 3 })),
  promotion(
    "SPEND",
    { value: 50 },
    budget("SPEND", { type: "spend", limit: 20, currency_code: "eur" })
  ),
  promotion(
    "PER-EMAIL",
    {},
    budget("PER-EMAIL", {
      type: "use_by_attribute",
      attribute: "customer_email",
      limit: 1,
    })
  ),
  promotion(
    "PER-CUSTOMER",
    {},
    budget("PER-CUSTOMER", {
      type: "use_by_attribute",
      attribute: "customer_id",
      limit: 2,
    })
  ),
  promotion("LIMIT", {}, { limit: 3 }),
  promotion("LIMIT-LEFT", {}, { limit: 3 }),
  promotion("INACTIVE", {}, { status: "inactive" }),
  promotion("DRAFT", {}, { status: "draft" }),
  promotion(
    "ENDED",
    {},
    budget("ENDED", null, { ends_at: new Date("2020-01-01") })
  ),
  promotion(
    "LATER",
    {},
    budget("LATER", null, { starts_at: new Date("2099-01-01") })
  ),
  promotion(
    "RUNNING",
    {},
    budget("RUNNING", null, { ends_at: new Date("2099-01-01") })
  ),
  promotion("summer", { value: 20 }),
  promotion("SUMMER", { value: 10 }),
]

/** What was used while core counted: each entry is one order. */
export const EARLIER_USES: {
  code: string
  amount: number
  by: { customer_id: string; customer_email: string }
}[] = [
  ...[1, 2, 3].map(() => use("LIMIT", 6)),
  use("LIMIT-LEFT", 6),
  use("USAGE", 6),
  use("USAGE", 6),
  use("SPEND", 15),
  use("PER-EMAIL", 6),
  use("PER-CUSTOMER", 6),
  use("PER-CUSTOMER", 6),
]

function use(code: string, amount: number) {
  return {
    code,
    amount,
    by: { customer_id: "cus_1", customer_email: "ada@example.com" },
  }
}
