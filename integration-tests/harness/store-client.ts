import { inject } from "vitest"
import { httpClient, type HttpClient } from "./http-client"
import "./shop-info"

export type { Answer } from "./http-client"

/**
 * The Store API as the storefront sees it; `token` signs a customer in,
 * `backendUrl` asks another server of the shop.
 */
export function storeClient(
  token?: string,
  backendUrl = inject("shop").backendUrl
): HttpClient {
  const { publishableKey } = inject("shop")
  return httpClient(backendUrl, {
    "x-publishable-api-key": publishableKey,
    ...(token && { authorization: `Bearer ${token}` }),
  })
}
