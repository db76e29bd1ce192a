import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
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
  const keyId = found?.id ?? (await makeKey(context))
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keyId, add: [channelId] },
  })
}

// Core makes a key of its own at its first boot: it becomes the storefront's,
// so that the dashboard does not show one that nobody uses.
const makeKey = async (context: SeedContext): Promise<string> => {
  const { container } = context
  const keys = await readRows<IdRow>(context, "api_key", ["id"], {
    type: "publishable",
  })
  const [first] = keys
  if (keys.length === 1 && first !== undefined) {
    await updateApiKeysWorkflow(container).run({
      input: { selector: { id: first.id }, update: { title: TITLE } },
    })
    return first.id
  }
  const { result } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: TITLE, type: "publishable", created_by: "" }],
    },
  })
  return must(result[0], "the publishable key").id
}
