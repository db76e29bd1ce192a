import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

import type { MedusaResponse } from "@medusajs/framework/http"

type Saved = { filename: string; type: string }

/** Answers with a file that is read as fast as it is taken. */
export const sendFile = async (
  res: MedusaResponse,
  { filename, type }: Saved,
  content: Readable
): Promise<void> => {
  res.status(200).set({
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${filename}"`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  })
  try {
    await pipeline(content, res)
  } catch (error) {
    // Whoever went away needs no answer; anything else breaks the download off.
    if (!res.writableEnded && !res.destroyed) {
      throw error
    }
  }
}
