import "server-only"
import { getEnv } from "@/config/env"

/** This storefront's public address, for absolute links in page heads. */
export function siteUrl(): URL {
  return new URL(getEnv().STOREFRONT_URL)
}
