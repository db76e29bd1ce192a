import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"

import { customerKey } from "../../../../modules/coupon/domain/identity"
import { groupBy } from "../../../../shared/group-by"
import { toMinorUnits } from "../../../../shared/money"
import { present } from "../../../../shared/present"
import type { PastOrder } from "./past-orders"

type Earlier = Pick<
  PastOrder,
  "id" | "created_at" | "currency_code" | "customer_id" | "email"
> & { transactions?: ({ amount: BigNumber.Value } | null)[] | null }

/** What a customer had bought before an order. */
export type History = (order: PastOrder) => {
  orders_placed: number
  total_spent_minor: number
}

const keyOf = ({ email, customer_id }: Earlier | PastOrder): string =>
  customerKey({ email, customerId: customer_id }) ?? ""

const timeOf = ({ created_at }: { created_at: string | Date }): number =>
  new Date(created_at).getTime()

const paidOf = (orders: readonly Earlier[]): BigNumber =>
  orders
    .flatMap(({ transactions }) => present(transactions))
    .reduce((sum, { amount }) => sum.plus(amount), new BigNumber(0))

/** Reads all that the customers of some orders have bought, once for all. */
export const readHistory = async (
  container: MedusaContainer,
  orders: readonly PastOrder[]
): Promise<History> => {
  const ids = orders.flatMap(({ customer_id }) => customer_id ?? [])
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: [
        "id",
        "created_at",
        "currency_code",
        "customer_id",
        "email",
        "transactions.amount",
      ],
      filters: {
        customer_id: [...new Set(ids)],
        canceled_at: null,
        is_draft_order: false,
      },
    })
  const all: Earlier[] = data
  const byBuyer = groupBy(all, keyOf)
  return (order) => {
    const before = (byBuyer.get(keyOf(order)) ?? []).filter(
      (each) => each.id !== order.id && timeOf(each) <= timeOf(order)
    )
    const { currency_code } = order
    const alike = before.filter((each) => each.currency_code === currency_code)
    return {
      orders_placed: before.length,
      total_spent_minor: toMinorUnits(paidOf(alike), currency_code),
    }
  }
}
