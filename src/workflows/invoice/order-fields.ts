/** What Query must fetch of an order for an `OrderSource`. */
export const ORDER_FIELDS = [
  "id",
  "display_id",
  "created_at",
  "email",
  "locale",
  "currency_code",
  "sales_channel_id",
  "items.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "billing_address.*",
  "shipping_address.*",
]
