import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { listOrderPayments } from "../../../workflows/order-payment/reading/list-order-payments"
import type { ListOrderPaymentsQuery } from "./validators"

/** The payments of all orders, newest first, filtered and page by page. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListOrderPaymentsQuery>,
  res: MedusaResponse
): Promise<void> => {
  res.status(200).json(await listOrderPayments(req.scope, req.validatedQuery))
}
