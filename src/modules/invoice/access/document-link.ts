import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto"

/** In what forms a document can be had. */
export const DOCUMENT_FORMATS = ["pdf", "xml"] as const

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** What a link opens: one document in one form. */
export type LinkedDocument = { id: string; format: DocumentFormat }

/** What a link says of itself, as it stands in the address. */
export type LinkProof = { expires: unknown; signature: unknown }

/** Whether a link opens its document. Only one that we signed can be expired. */
export type LinkVerdict = "valid" | "expired" | "broken"

// Whoever learns what is signed for one purpose can do nothing for another.
const PURPOSE = "counterfoil/invoice/document-link/1"

/** The key that signs links to documents, derived from a secret (HKDF, RFC 5869). */
export const documentLinkKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", PURPOSE, 32))

// An expiry has digits only and a format is one of a list, so that no two
// documents come to the same text.
const signatureOf = (
  key: Buffer,
  { id, format }: LinkedDocument,
  expires: string
): Buffer =>
  createHmac("sha256", key).update(`${id}\n${format}\n${expires}`).digest()

/**
 * The address of a document below the shop's, good until `expires` (seconds
 * since 1970).
 */
export const signDocumentPath = (
  key: Buffer,
  document: LinkedDocument,
  expires: number
): string => {
  const query = new URLSearchParams({
    expires: String(expires),
    signature: signatureOf(key, document, String(expires)).toString(
      "base64url"
    ),
  })
  return `/documents/${encodeURIComponent(document.id)}/${document.format}?${query}`
}

/** Judges a link by itself: no document is looked up for one that is not ours. */
export const judgeDocumentLink = (
  key: Buffer,
  document: LinkedDocument,
  { expires, signature }: LinkProof,
  now: Date
): LinkVerdict => {
  if (
    typeof expires !== "string" ||
    typeof signature !== "string" ||
    !/^\d{1,12}$/.test(expires) ||
    !/^[\w-]{43}$/.test(signature)
  ) {
    return "broken"
  }
  const given = Buffer.from(signature, "base64url")
  const wanted = signatureOf(key, document, expires)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return "broken"
  }
  return now.getTime() < Number(expires) * 1000 ? "valid" : "expired"
}
