import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { pageCodes } from "../../../../../workflows/coupon/codes/page-codes"
import type { CodePage } from "../../types"
import type { PageCodesType } from "../../validators"

/** Some codes of a batch with their uses, by code. */
export const GET = async (
  req: AuthenticatedMedusaRequest<never, PageCodesType>,
  res: MedusaResponse<CodePage>
): Promise<void> => {
  const { after, limit, q } = req.validatedQuery
  const page = await pageCodes(req.scope, req.params.id, { after, limit, q })
  res.status(200).json(page)
}
