import { z } from "zod"
import type { StoreApiError } from "@/lib/api/store-error"
import type { FormState } from "@/lib/forms/form-state"
import { lineField } from "./line-field"

const stockAnswer = z.object({
  lines: z.array(
    z.object({
      line_item_id: z.string(),
      title: z.string(),
      available: z.number(),
    })
  ),
})

/** Why an order could not be placed, at the lines it is about. */
export function placeFault(
  error: StoreApiError,
  values: Record<string, string>
): FormState {
  const stock = stockAnswer.safeParse(error.body)
  if (error.code === "insufficient_stock" && stock.success) {
    const errors = stock.data.lines.map((line) => [
      lineField(line.line_item_id),
      line.available > 0
        ? `${line.title}: only ${line.available} left. Please change your cart.`
        : `${line.title} has just sold out. Please take it out of your cart.`,
    ])
    return { errors: Object.fromEntries(errors), values }
  }
  return {
    message: {
      tone: "bad",
      // The API's own words are for developers, with ids in them.
      text: "Your order was not placed, and nothing was charged. Please look at your cart, then try again.",
    },
    errors: {},
    values,
  }
}
