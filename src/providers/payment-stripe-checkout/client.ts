import Stripe from "stripe"

/** Options of the provider in medusa-config.ts. */
export type StripeCheckoutOptions = {
  api_key: string
  webhook_secret: string
  /** `acct_…`, where one endpoint is told of several accounts. */
  account_id?: string
  /** Another server that speaks Stripe's API (the sandbox); Stripe if empty. */
  api_url?: string
  /** `manual` only holds the money until staff capture it. */
  capture_method?: "automatic" | "manual"
}

// Below the time for which an order is locked, retries included.
const TIMEOUT_MS = 10_000

/** A Stripe client with short time-outs and Stripe's own safe retries. */
export const stripeClient = (options: StripeCheckoutOptions): Stripe => {
  const common = { timeout: TIMEOUT_MS, maxNetworkRetries: 2, telemetry: false }
  if (!options.api_url) {
    return new Stripe(options.api_key, common)
  }

  const url = new URL(options.api_url)
  const protocol = url.protocol === "https:" ? "https" : "http"
  return new Stripe(options.api_key, {
    ...common,
    protocol,
    host: url.hostname,
    port: url.port || (protocol === "https" ? 443 : 80),
  })
}

/** Live keys see live objects only, test keys test objects only. */
export const isLiveKey = (apiKey: string): boolean =>
  /^(sk|rk)_live_/.test(apiKey)

/** Where staff see a payment at Stripe, its id left out. */
export const dashboardUrl = (options: StripeCheckoutOptions): string => {
  if (options.api_url) {
    return `${options.api_url}/dashboard/payments`
  }
  const mode = isLiveKey(options.api_key) ? "" : "test/"
  return `https://dashboard.stripe.com/${mode}payments`
}
