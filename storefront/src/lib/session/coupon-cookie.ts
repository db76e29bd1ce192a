import "server-only"
import { cookies } from "next/headers"
import { cookieOptions, DAY_SECONDS } from "./cookie-options"

/** A code that waits for a cart. */
const KEPT = "coupon"
/** What has become of the code of a link; shown on the page that follows. */
const NOTE = "coupon_note"
const KEPT_DAYS = 30
const NOTE_SECONDS = 20
const LONGEST_CODE = 120
const LONGEST_NOTE = 300

/** The code of a link that waits for a cart. */
export async function readKeptCoupon(): Promise<string | undefined> {
  return (await cookies()).get(KEPT)?.value.slice(0, LONGEST_CODE) || undefined
}

/** Keeps a code until there is a cart. Only actions and routes may call this. */
export async function keepCoupon(code: string): Promise<void> {
  const options = cookieOptions(KEPT_DAYS * DAY_SECONDS)
  ;(await cookies()).set(KEPT, code.slice(0, LONGEST_CODE), options)
}

/** Forgets the kept code. Only actions and routes may call this. */
export async function dropKeptCoupon(): Promise<void> {
  ;(await cookies()).delete(KEPT)
}

/** What there is to say of the code of a link, for some seconds. */
export async function readCouponNote(): Promise<string | undefined> {
  return (await cookies()).get(NOTE)?.value || undefined
}

/** What there was to say is over. Only actions and routes may call this. */
export async function dropCouponNote(): Promise<void> {
  ;(await cookies()).delete(NOTE)
}

/** Says it on the page that follows. Only actions and routes may call this. */
export async function noteCoupon(text: string): Promise<void> {
  const options = cookieOptions(NOTE_SECONDS)
  ;(await cookies()).set(NOTE, text.slice(0, LONGEST_NOTE), options)
}
