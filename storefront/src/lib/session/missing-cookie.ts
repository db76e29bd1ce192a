import "server-only"
import { cookies } from "next/headers"
import { z } from "zod"
import type { Missing } from "@/lib/cart/refill"
import { cookieOptions } from "./cookie-options"

const NAME = "cart_missing"
const SECONDS = 600
// A cookie holds 4 kB, and a letter may take nine of its bytes.
const MOST = 6
const NAME_LENGTH = 50

const stored = z.object({
  missing: z.array(
    z.object({ name: z.string(), wanted: z.number(), got: z.number() })
  ),
  more: z.number(),
})

/** Goods that could not be ordered again, and how many more there are. */
export type MissingGoods = z.infer<typeof stored>

const NONE: MissingGoods = { missing: [], more: 0 }

/** What the last "Order again" could not put into the cart. */
export async function readMissing(): Promise<MissingGoods> {
  const text = (await cookies()).get(NAME)?.value
  try {
    return text ? stored.parse(JSON.parse(text)) : NONE
  } catch {
    return NONE
  }
}

/** Remembers it for some minutes. Only actions may call this. */
export async function rememberMissing(all: Missing[]): Promise<void> {
  const goods: MissingGoods = {
    missing: all.slice(0, MOST).map(({ name, wanted, got }) => ({
      name: name.slice(0, NAME_LENGTH),
      wanted,
      got,
    })),
    more: Math.max(0, all.length - MOST),
  }
  ;(await cookies()).set(NAME, JSON.stringify(goods), {
    ...cookieOptions(SECONDS),
    path: "/cart",
  })
}
