import { Readable } from "node:stream"

import { MedusaError } from "@medusajs/framework/utils"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { exportCodes } from "../../../../../workflows/coupon/codes/export-codes"
import { findBatch } from "../../../../../workflows/coupon/codes/find-batch"
import { streamFile } from "../../../../send-file"

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
  await streamFile(
    res,
    { filename: `${id}.csv`, type: "text/csv; charset=utf-8" },
    Readable.from(exportCodes(req.scope, id))
  )
}
