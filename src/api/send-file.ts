import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

import type { MedusaResponse } from "@medusajs/framework/http"

/** A file's name and media type; it is saved, unless it is to be looked at. */
type SentFile = { filename: string; type: string; inline?: boolean }

const head = (
  res: MedusaResponse,
  { filename, type, inline = false }: SentFile
): void => {
  res.status(200).set({
    "Content-Type": type,
    "Content-Disposition": `${inline ? "inline" : "attachment"}; filename="${filename}"`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  })
}

/** Answers with a file, which no cache keeps. */
export const sendFile = (
  res: MedusaResponse,
  file: SentFile,
  content: Buffer
): void => {
  head(res, file)
  res.send(content)
}

/** The same, read as fast as it is taken. */
export const streamFile = async (
  res: MedusaResponse,
  file: SentFile,
  content: Readable
): Promise<void> => {
  head(res, file)
  try {
    await pipeline(content, res)
  } catch (error) {
    // Whoever went away needs no answer; anything else breaks the download off.
    if (!res.writableEnded && !res.destroyed) {
      throw error
    }
  }
}
