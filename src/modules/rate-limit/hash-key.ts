import { createHash } from "node:crypto"

/** A key as it is stored: whose it is cannot be read there. */
export const hashKey = (key: string): string =>
  createHash("sha256").update(key).digest("base64url")
