import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"

import { readRows } from "./context"
import type { IdRow, SeedContext } from "./context"
import { must } from "./must"

/** Title by which the start script finds the storefront's key. */
const TITLE = "Storefront"

/** The storefront's publishable key, tied to the sales channel. */
export const ensurePublishableKey = async (
  context: SeedContext,
  channelId: string
): Promise<void> => {
  const { container } = context
  const [found] = await readRows<{ id: string; sales_channels?: IdRow[] }>(
    context,
    "api_key",
    ["id", "sales_channels.id"],
    { title: TITLE, type: "publishable" }
  )
  const isLinked = (found?.sales_channels ?? []).some(
    (channel) => channel.id === channelId
  )
  if (isLinked) {
    return
  }
  const keyId = found?.id ?? (await createKey(container))
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keyId, add: [channelId] },
  })
}

const createKey = async (
  container: SeedContext["container"]
): Promise<string> => {
  const { result } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: TITLE, type: "publishable", created_by: "" }],
    },
  })
  return must(result[0], "the publishable key").id
}
