import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import {
  parsePattern,
  type CodePattern,
} from "../../../modules/coupon/domain/codes"
import { couponModule } from "./coupon-module"
import { findBatch } from "./find-batch"
import { findPromotion } from "./find-promotion"
import type { BatchBody, BatchFault, CouponBatch } from "./types"

/** Emitted with `{ id }`: codes of a batch are to be made. */
export const BATCH_OPENED_EVENT = "coupon.batch_opened"

type OpenBatch = { promotion_id: string; pattern: CodePattern }

const openCouponBatchStep = createStep(
  "open-coupon-batch",
  async (batch: OpenBatch, { container }) => {
    const id = await couponModule(container).openBatch(batch)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await couponModule(container).dropBatch(id)
    }
  }
)

export const openCouponBatchWorkflow = createWorkflow(
  "open-coupon-batch",
  (input: OpenBatch) => {
    const id = openCouponBatchStep(input)
    emitEventStep({
      eventName: BATCH_OPENED_EVENT,
      data: transform({ id }, ({ id }) => ({ id })),
    })
    return new WorkflowResponse(id)
  }
)

/**
 * Has codes made that lead to a coupon; they come one after the other.
 *
 * @returns the batch, or what is wrong with what was asked for
 * @throws MedusaError NOT_FOUND where there is no such coupon, INVALID_DATA
 * where it applies without a code
 */
export const openBatch = async (
  container: MedusaContainer,
  promotionId: string,
  body: BatchBody
): Promise<{ batch: CouponBatch } | { faults: readonly BatchFault[] }> => {
  const { is_automatic } = await findPromotion(container, promotionId)
  if (is_automatic) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "This coupon applies by itself, whatever code is typed. Make one that needs a code."
    )
  }
  const parsed = parsePattern(body)
  if ("faults" in parsed) {
    return parsed
  }
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const { result } = await engine.run(openCouponBatchWorkflow.getName(), {
    input: { promotion_id: promotionId, pattern: parsed.pattern },
  })
  return { batch: await findBatch(container, result) }
}
