import { storeClient, type Answer } from "../../harness/store-client"
import { postHook, signatureOf } from "../../http/support/payment-hook"
import type { Placed } from "../../http/support/purchase"

/** Longest that a request may take while something is broken, in ms. */
export const QUICK_MS = 5_000

/** What `places` says of a refusal. */
export type Refusal = { code?: string; message?: string }

/** Places a cart through a server of the shop. */
export const placeAt = (
  backendUrl: string,
  cartId: string
): Promise<Answer<Placed & Refusal>> =>
  storeClient(undefined, backendUrl).post(`/store/carts/${cartId}/place`, {})

/** Delivers an event to a server of the shop; answers the status. */
export const deliverTo = (backend: string, body: string): Promise<number> =>
  postHook(body, signatureOf(body), { backend })

/** How long something took, in milliseconds, and what it gave. */
export const timed = async <T>(
  work: Promise<T>
): Promise<{ ms: number; value: T }> => {
  const startedAt = performance.now()
  const value = await work
  return { ms: performance.now() - startedAt, value }
}

/** `count` times something at once, over all servers in turn. */
export const atOnce = <T>(
  count: number,
  servers: readonly string[],
  act: (server: string, index: number) => Promise<T>
): Promise<T[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      act(servers[index % servers.length] ?? "", index)
    )
  )
