import type { ComputeActionContext } from "@medusajs/framework/types"

import { isRecord } from "../core-promotions/decimal-of"
import { foldEmail } from "../domain/identity"
import { textOf, type CartQuery } from "./cart-query"

/**
 * The ids of all that core takes for customers and that are who buys: the
 * account and the guests with the same e-mail. Null while it is not known who
 * buys.
 */
export const readBuyerIds = async (
  query: CartQuery,
  context: ComputeActionContext
): Promise<string[] | null> => {
  const customer: unknown = context.customer
  const account = isRecord(customer) ? customer : {}
  const id = textOf(account.id) ?? textOf(context.customer_id)
  const email = textOf(account.email) ?? textOf(context.email)
  if (id === null && email === null) {
    return null
  }
  const folded = email === null ? null : foldEmail(email)
  const emails = new Set([email, folded].flatMap((each) => each ?? []))
  const { data } =
    emails.size > 0
      ? await query.graph({
          entity: "customer",
          fields: ["id"],
          filters: { email: [...emails] },
        })
      : { data: [] }
  return [
    ...new Set([
      ...(id === null ? [] : [id]),
      ...data.flatMap((each) => textOf(each.id) ?? []),
    ]),
  ]
}
