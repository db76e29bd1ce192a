import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

import { MedusaError } from "@medusajs/framework/utils"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { exportCodes } from "../../../../../workflows/coupon/codes/export-codes"
import { findBatch } from "../../../../../workflows/coupon/codes/find-batch"

/** The codes of a batch as a file, which is read as fast as it is taken. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { id, state } = await findBatch(req.scope, req.params.id)
  if (state === "making") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The codes are still being made. Take the file when all are there."
    )
  }
  res.status(200)
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${id}.csv"`)
  res.setHeader("cache-control", "no-store")
  try {
    await pipeline(Readable.from(exportCodes(req.scope, id)), res)
  } catch (error) {
    // Whoever went away needs no answer; anything else breaks the download off.
    if (!res.writableEnded && !res.destroyed) {
      throw error
    }
  }
}
