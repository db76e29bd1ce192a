import "server-only"
import { cookies } from "next/headers"
import { cookieOptions, DAY_SECONDS } from "./cookie-options"

const NAME = "region"

/** Id of the region that the visitor chose, if any. */
export async function readRegionId(): Promise<string | undefined> {
  return (await cookies()).get(NAME)?.value
}

/** Remembers the region for a year. */
export async function writeRegionId(id: string): Promise<void> {
  ;(await cookies()).set(NAME, id, cookieOptions(365 * DAY_SECONDS))
}
