import type { Settings } from "../../scripts/lib/settings"

/** What a test needs to know of the shop that runs for it: `inject("shop")`. */
export type ShopInfo = {
  backendUrl: string
  storefrontUrl: string
  mailUrl: string
  sandboxUrl: string
  publishableKey: string
  databaseUrl: string
  adminEmail: string
  adminPassword: string
  customerEmail: string
  customerPassword: string
  webhookSecret: string
  /** Folder with the logs of all parts. */
  logDir: string
  /** All that it was started with, to start more servers for the same shop. */
  settings: Settings
}

declare module "vitest" {
  interface ProvidedContext {
    shop: ShopInfo
  }
}
