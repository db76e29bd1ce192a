import "server-only"
import { z } from "zod"
import { getEnv } from "@/config/env"
import { shopperAddress } from "./shopper-address"
import { StoreApiError } from "./store-error"

type QueryValue = string | number | string[] | undefined

export type StoreCall = {
  method?: "GET" | "POST" | "DELETE"
  query?: Record<string, QueryValue>
  body?: unknown
  /** Kept for that many seconds under these tags; absent means never kept. */
  cache?: { tags: string[]; seconds: number }
  /** Milliseconds to wait for the whole answer. */
  timeoutMs?: number
}

/** Placing an order is the slowest thing that we ask for. */
const TIMEOUT_MS = 30_000

const errorBody = z.object({
  message: z.string().optional(),
  code: z.string().optional(),
})

/** The full address of an API path with its query. */
export function storeUrl(path: string, query: StoreCall["query"] = {}): URL {
  const url = new URL(path, getEnv().MEDUSA_BACKEND_URL)
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((one) => url.searchParams.append(`${key}[]`, one))
    } else if (value !== undefined) {
      url.searchParams.set(key, String(value))
    }
  }
  return url
}

const shopKey = () => ({
  "x-publishable-api-key": getEnv().MEDUSA_PUBLISHABLE_KEY,
})

/** Opens an answer that goes on until `signal` ends it. */
export async function streamStore(
  path: string,
  signal: AbortSignal
): Promise<Response> {
  return fetch(storeUrl(path), {
    headers: shopKey(),
    signal,
    cache: "no-store",
  })
}

/** Sends one request to the shop's API and returns the raw answer. */
export async function fetchStore(
  path: string,
  { method = "GET", query, body, cache, timeoutMs }: StoreCall = {}
): Promise<Response> {
  return fetch(storeUrl(path, query), {
    method,
    headers: {
      ...shopKey(),
      ...(method === "GET" ? {} : await shopperAddress()),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs ?? TIMEOUT_MS),
    ...(cache
      ? {
          cache: "force-cache" as const,
          next: { tags: cache.tags, revalidate: cache.seconds },
        }
      : { cache: "no-store" as const }),
  })
}

/**
 * Calls the shop's API and checks the answer against `schema`, so that nothing
 * unexpected travels further. Throws StoreApiError outside 2xx.
 */
export async function callStore<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  call: StoreCall = {}
): Promise<z.infer<Schema>> {
  const response = await fetchStore(path, call)
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) {
    const error = errorBody.safeParse(body)
    throw new StoreApiError(
      response.status,
      error.data?.message ?? `${path} answered ${response.status}`,
      error.data?.code,
      body
    )
  }
  return schema.parse(body)
}
