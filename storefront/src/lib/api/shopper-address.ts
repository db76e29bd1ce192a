import "server-only"
import { headers } from "next/headers"

const LONGEST = 500

/**
 * Whose request this server passes on, for the API's limits: without it all
 * shoppers would count as one.
 */
export async function shopperAddress(): Promise<Record<string, string>> {
  const way = (await headers()).get("x-forwarded-for")
  return way ? { "x-forwarded-for": way.slice(-LONGEST) } : {}
}
