import type { EnvSource } from "./env-schema"

/** Marks secrets that only a developer's own machine may use. */
export const DEVELOPMENT_SECRET_PREFIX = "development-only-"

/**
 * Completes a source with what follows from the rest of it. Empty values count
 * as not set, as a `.env` file usually lists names without values.
 */
export function withDefaults(source: EnvSource): EnvSource {
  const given = Object.fromEntries(
    Object.entries(source)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value)
  )
  const backendPort = given.BACKEND_PORT ?? "9000"
  const backendUrl =
    given.BACKEND_URL ?? `http://localhost:${usablePort(backendPort, "9000")}`
  const storefrontUrl =
    given.STOREFRONT_URL ??
    `http://localhost:${usablePort(given.STOREFRONT_PORT, "8000")}`
  return {
    NODE_ENV: "development",
    BACKEND_PORT: backendPort,
    BACKEND_URL: backendUrl,
    STOREFRONT_URL: storefrontUrl,
    STORE_CORS: storefrontUrl,
    ADMIN_CORS: backendUrl,
    AUTH_CORS: `${storefrontUrl},${backendUrl}`,
    PAYMENT_CAPTURE: "automatic",
    PAYMENT_HOLD_MINUTES: "60",
    PAYMENT_HOLD_DELAYED_DAYS: "14",
    COUPON_AFTER_REFUND: "used",
    COUPON_PLUS_TAGS: "separate",
    SHOP_NAME: "Folio Supply",
    SHOP_TIME_ZONE: "Etc/UTC",
    MAIL_FROM: "Folio Supply <hello@folio-supply.example>",
    STAFF_EMAIL: "staff@folio-supply.example",
    COUNTERFOIL_DATA_DIR: ".counterfoil",
    ADMIN_EMAIL: "admin@folio-supply.example",
    CUSTOMER_EMAIL: "customer@folio-supply.example",
    // Quieter than core's default, whose lines for requests hold the signed
    // tokens of order pages.
    LOG_LEVEL: "info",
    ...(given.NODE_ENV === "production" ? {} : developmentSecrets()),
    ...given,
  }
}

/** A port that is no number is one fault; the addresses with it are not more. */
function usablePort(port: string | undefined, fallback: string): string {
  return port && URL.canParse(`http://localhost:${port}`) ? port : fallback
}

function developmentSecrets(): EnvSource {
  return Object.fromEntries(
    ["JWT_SECRET", "COOKIE_SECRET", "ORDER_TOKEN_SECRET"].map((name) => [
      name,
      `${DEVELOPMENT_SECRET_PREFIX}${name.toLowerCase()}`,
    ])
  )
}
