import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  computeAdjustmentsForPreviewWorkflow,
  computeDraftOrderAdjustmentsWorkflow,
} from "@medusajs/medusa/core-flows"

import { TYPED_CODES } from "../../../../modules/promotion/contract"
import { typedCodes } from "../typed-codes"

// Both hand over the own codes of the promotions that an order is linked to.
computeDraftOrderAdjustmentsWorkflow.hooks.setPromotionContext(
  ({ order, orderChange }) =>
    new StepResponse({ [TYPED_CODES]: typedCodes(order, orderChange) })
)

computeAdjustmentsForPreviewWorkflow.hooks.setPromotionContext(
  ({ order, orderChange }) =>
    new StepResponse({ [TYPED_CODES]: typedCodes(order, orderChange) })
)
