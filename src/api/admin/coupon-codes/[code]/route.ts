import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import {
  disableCode,
  findCode,
} from "../../../../workflows/coupon/codes/disable-code"
import type { CodeFound } from "../../coupon-batches/types"
import type { DisableCodeType } from "../../coupon-batches/validators"

/** A code in any spelling, and where it leads. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<CodeFound>
): Promise<void> => {
  res.status(200).json({ code: await findCode(req.scope, req.params.code) })
}

/** Takes a code out of use, or puts it back. */
export const POST = async (
  req: AuthenticatedMedusaRequest<DisableCodeType>,
  res: MedusaResponse<CodeFound>
): Promise<void> => {
  const { disabled } = req.validatedBody
  const code = await disableCode(req.scope, req.params.code, disabled)
  res.status(200).json({ code })
}
