import {
  createSalesChannelsWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

import { readRows } from "./context"
import type { SeedContext } from "./context"
import { must } from "./must"

const CHANNEL = {
  name: "Online shop",
  description: "The storefront of Folio Supply",
}

/** Where the seed notes that it has finished. */
const MARK = "counterfoil_seeded_at"

interface StoreRow {
  id: string
  metadata: Record<string, unknown> | null
  default_sales_channel_id: string | null
}

/** The store's row, which core makes at its first boot. */
const readStore = async (context: SeedContext): Promise<StoreRow> => {
  const [store] = await readRows<StoreRow>(context, "store", [
    "id",
    "metadata",
    "default_sales_channel_id",
  ])
  return must(store, "a store")
}

/** True when the seed ran to its end before. */
export const isSeeded = async (context: SeedContext): Promise<boolean> => {
  const store = await readStore(context)
  return Boolean(store.metadata?.[MARK])
}

/** Notes that all is seeded. */
export const markSeeded = async (context: SeedContext): Promise<void> => {
  const store = await readStore(context)
  await updateStoresWorkflow(context.container).run({
    input: {
      selector: { id: store.id },
      update: {
        metadata: { ...store.metadata, [MARK]: new Date().toISOString() },
      },
    },
  })
}

const ensureChannel = async (
  context: SeedContext,
  defaultChannelId: string | null
): Promise<string> => {
  const { container } = context
  const channels = await readRows<{ id: string; name: string }>(
    context,
    "sales_channel",
    ["id", "name"]
  )
  const own = channels.find(({ name }) => name === CHANNEL.name)
  if (own !== undefined) {
    return own.id
  }
  // Core made a nameless default at its first boot: it becomes ours, so that
  // the dashboard does not show an empty second one.
  const [first] = channels
  if (channels.length === 1 && first?.id === defaultChannelId) {
    await updateSalesChannelsWorkflow(container).run({
      input: { selector: { id: first.id }, update: CHANNEL },
    })
    return first.id
  }
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [CHANNEL] },
  })
  return must(result[0], "the sales channel").id
}

/**
 * The store's name, its currencies (EUR with tax, USD without) and its sales
 * channel.
 *
 * @returns the channel's id.
 */
export const ensureStore = async (context: SeedContext): Promise<string> => {
  const store = await readStore(context)
  const channelId = await ensureChannel(context, store.default_sales_channel_id)
  await updateStoresWorkflow(context.container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Folio Supply",
        default_sales_channel_id: channelId,
        supported_currencies: [
          { currency_code: "eur", is_default: true, is_tax_inclusive: true },
          { currency_code: "usd", is_tax_inclusive: false },
        ],
      },
    },
  })
  return channelId
}
