import { Modules } from "@medusajs/framework/utils"
import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const verifyPaymentEventStepId = "verify-payment-event-step"

/**
 * Lets the provider check an event's signature on the raw body, and answers
 * the payment session it names, or null for events that are not about one.
 *
 * @throws MedusaError INVALID_DATA for a bad signature.
 */
export const verifyPaymentEventStep = createStep(
  verifyPaymentEventStepId,
  async (input: ProviderWebhookPayload, { container }) => {
    const { data } = await container
      .resolve(Modules.PAYMENT)
      .getWebhookActionAndData(input)
    return new StepResponse<string | null>(data?.session_id ?? null)
  }
)
