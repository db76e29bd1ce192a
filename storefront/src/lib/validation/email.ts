import { z } from "zod"

/** Does this look like an address that mail can reach? */
export function isEmail(text: string): boolean {
  return z.email().safeParse(text.trim()).success
}
