import "server-only"
import { cookies } from "next/headers"
import { z } from "zod"
import type { Missing } from "@/lib/cart/refill"
import { cookieOptions } from "./cookie-options"

const NAME = "cart_missing"
const SECONDS = 600
/** A cookie holds 4 kB; nobody reads more than that many names anyway. */
const MOST = 12
const NAME_LENGTH = 120

const stored = z.array(
  z.object({ name: z.string(), wanted: z.number(), got: z.number() })
)

/** Goods that could not be ordered again, for the cart page to tell. */
export async function readMissing(): Promise<Missing[]> {
  const text = (await cookies()).get(NAME)?.value ?? "[]"
  try {
    return stored.parse(JSON.parse(text))
  } catch {
    return []
  }
}

/** Remembers them for some minutes. Only actions may call this. */
export async function rememberMissing(missing: Missing[]): Promise<void> {
  const kept = missing.slice(0, MOST).map(({ name, wanted, got }) => ({
    name: name.slice(0, NAME_LENGTH),
    wanted,
    got,
  }))
  ;(await cookies()).set(NAME, JSON.stringify(kept), {
    ...cookieOptions(SECONDS),
    path: "/cart",
  })
}
