import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type Input = {
  session_id: string | null
  payment: { id: string } | null | undefined
}

export const requireBookedPaymentStepId = "require-booked-payment-step"

/**
 * Stops a settle whose money core did not book, so that the ledger never says
 * more than core does. The next settle tries again.
 *
 * @throws MedusaError UNEXPECTED_STATE
 */
export const requireBookedPaymentStep = createStep(
  requireBookedPaymentStepId,
  async ({ session_id, payment }: Input) => {
    if (session_id && !payment) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The money of payment session ${session_id} could not be booked yet.`
      )
    }
    return new StepResponse(void 0)
  }
)
