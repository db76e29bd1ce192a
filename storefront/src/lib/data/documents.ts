import "server-only"
import { fetchStore } from "@/lib/api/call-store"

/** What of a document's link proves that it is ours. */
export type LinkProof = { expires: string; signature: string }

/** The document of a signed link as the backend streams it, or its refusal. */
export async function fetchLinkedDocument(
  id: string,
  format: string,
  proof: LinkProof
): Promise<Response> {
  const path = [id, format].map(encodeURIComponent).join("/")
  return fetchStore(`/store/documents/${path}`, { query: proof })
}
