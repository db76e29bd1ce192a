import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { listBatches } from "../../../../../workflows/coupon/codes/list-batches"
import { openBatch } from "../../../../../workflows/coupon/codes/open-batch"
import type {
  BatchList,
  BatchOpened,
  BatchRefusal,
} from "../../../coupon-batches/types"
import type { OpenBatchType } from "../../../coupon-batches/validators"

/** The batches of codes that lead to a coupon, and its own code. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<BatchList>
): Promise<void> => {
  res.status(200).json(await listBatches(req.scope, req.params.id))
}

/** Has codes made; they are made behind the answer. */
export const POST = async (
  req: AuthenticatedMedusaRequest<OpenBatchType>,
  res: MedusaResponse<BatchOpened | BatchRefusal>
): Promise<void> => {
  const { id } = req.params
  const opened = await openBatch(req.scope, id, req.validatedBody)
  if ("batch" in opened) {
    res.status(202).json(opened)
    return
  }
  const { faults } = opened
  res.status(400).json({
    type: "invalid_data",
    message: faults.map(({ message }) => message).join(" "),
    faults,
  })
}
