import "server-only"
import { headers } from "next/headers"
import { wantedLanguage } from "@/lib/locale/wanted-language"

/** The language that this visitor's browser asks for first. */
export async function visitorLanguage(): Promise<string | undefined> {
  return wantedLanguage((await headers()).get("accept-language"))
}
