import type { MedusaContainer } from "@medusajs/framework/types"

import { listenForOrderChanges } from "../../../workflows/order-payment/order-changes/listen"
import type { OrderChanges } from "../../../workflows/order-payment/order-changes/order-changes"
import type { PaymentView } from "./payment-view"

let changes: OrderChanges<PaymentView> | null = null

/**
 * This process' one ear for changes of orders. It opens with the first order
 * page that asks for events, so that commands such as migrations open none.
 */
export const orderChanges = (
  container: MedusaContainer
): OrderChanges<PaymentView> =>
  (changes ??= listenForOrderChanges<PaymentView>(container))
