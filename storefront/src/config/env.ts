import "server-only"
import { z } from "zod"

const schema = z.object({
  /** Where the shop's API answers, as seen from this server. */
  MEDUSA_BACKEND_URL: z.url().default("http://127.0.0.1:9000"),
  /** Names the sales channel; not a secret, yet kept on the server. */
  MEDUSA_PUBLISHABLE_KEY: z.string().min(1),
  /** This storefront's own public address. */
  STOREFRONT_URL: z.url().default("http://localhost:8000"),
  /** Two-letter country whose region a new visitor gets. */
  STOREFRONT_DEFAULT_COUNTRY: z.string().length(2).toLowerCase().optional(),
})

export type StorefrontEnv = z.infer<typeof schema>

let parsed: StorefrontEnv | undefined

/**
 * The environment, read when first asked so that a build needs none of it.
 * Throws one error that lists every fault.
 */
export function getEnv(): StorefrontEnv {
  if (!parsed) {
    const result = schema.safeParse(process.env)
    if (!result.success) {
      throw new Error(`Storefront settings:\n${z.prettifyError(result.error)}`)
    }
    parsed = result.data
  }
  return parsed
}
