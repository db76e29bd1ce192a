import "server-only"
import { getEnv } from "@/config/env"

export const DAY_SECONDS = 86_400

/**
 * SameSite "lax", because "strict" would lose the cart when the shopper comes
 * back from the payment page.
 */
export function cookieOptions(maxAge: number) {
  return {
    httpOnly: true,
    sameSite: "lax" as const,
    secure: getEnv().STOREFRONT_URL.startsWith("https:"),
    path: "/",
    maxAge,
  }
}
