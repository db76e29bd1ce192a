import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { messageOf } from "../../../shared/errors"
import { DatabaseNotices } from "./database-notices"
import { OrderChanges } from "./order-changes"

/**
 * What triggers of the database notify, each with the id of an order: its
 * payment record changed, or its invoice was issued or drawn.
 */
export const ORDER_CHANNELS = ["order_payment_changed", "invoice_changed"]

/**
 * The changes of this process' orders, kept up to date by the database's
 * notices over one connection. A signal to end closes it: an open stream would
 * keep the server from ending.
 */
export const listenForOrderChanges = <State>(
  container: MedusaContainer
): OrderChanges<State> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { projectConfig } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  )

  const changes = new OrderChanges<State>((orderId, error) =>
    logger.warn(
      `Order ${orderId} could not be read for those who watch it: ${messageOf(error)}`
    )
  )
  let isDeaf = false
  const notices = new DatabaseNotices(
    {
      databaseUrl: projectConfig.databaseUrl ?? "",
      channels: ORDER_CHANNELS,
    },
    {
      onNotice: (orderId) => changes.noticed(orderId),
      onListening: () => {
        isDeaf = false
        changes.refreshAll()
      },
      onLost: (error) => {
        if (!isDeaf) {
          logger.warn(
            `Order pages hear of changes late until the database sends notices again: ${error.message}`
          )
        }
        isDeaf = true
      },
    }
  )
  notices.start()

  const close = (): void => {
    changes.close()
    void notices.stop()
  }
  process.once("SIGTERM", close)
  process.once("SIGINT", close)
  return changes
}
