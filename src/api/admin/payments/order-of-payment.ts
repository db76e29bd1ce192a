import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"

import { exactMinorUnits } from "../../../shared/money"

type QueriedPayment = {
  currency_code: string
  amount: number
  captures?: { amount: number }[]
  refunds?: { amount: number }[]
  payment_collection?: { order?: { id: string } | null } | null
}

/**
 * The order that a payment of core belongs to, and an amount of a request in
 * its minor units.
 *
 * @param amount decimal, major units
 * @throws MedusaError NOT_FOUND; INVALID_DATA for a part of a minor unit.
 */
export const orderOfPayment = async (
  container: MedusaContainer,
  paymentId: string,
  amount?: number
): Promise<{ order_id: string; amount_minor?: number; left_minor: number }> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "payment",
      fields: [
        "currency_code",
        "amount",
        "captures.amount",
        "refunds.amount",
        "payment_collection.order.id",
      ],
      filters: { id: paymentId },
    })
  const [payment] = data as unknown as QueriedPayment[]
  const order_id = payment?.payment_collection?.order?.id
  if (!payment || !order_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no payment ${paymentId} of an order.`
    )
  }
  const minor = (value: number) => exactMinorUnits(value, payment.currency_code)
  const sum = (rows: { amount: number }[] = []) =>
    rows.reduce((all, row) => all.plus(minor(row.amount)), new BigNumber(0))
  const exact = amount === undefined ? null : minor(amount)
  if (exact && !exact.isInteger()) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${amount} has more decimals than ${payment.currency_code.toUpperCase()}.`
    )
  }
  return {
    order_id,
    ...(exact ? { amount_minor: exact.toNumber() } : {}),
    left_minor: sum(payment.captures).minus(sum(payment.refunds)).toNumber(),
  }
}
