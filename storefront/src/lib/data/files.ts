import "server-only"
import { fetchStore } from "@/lib/api/call-store"

/** A public file of the backend, or null when there is none. */
export async function fetchFile(path: string[]): Promise<Response | null> {
  const isSafe = path.every((part) => part !== "" && !/^\.+$/.test(part))
  if (!isSafe) {
    return null
  }
  const file = await fetchStore(
    `/static/${path.map(encodeURIComponent).join("/")}`
  )
  return file.ok ? file : null
}
