import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  refreshPaymentCollectionForCartWorkflow,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows"

export const prepareCartPaymentWorkflowId = "prepare-cart-payment"

/** Which cart is to be paid, and by whom. */
export type CartPayment = {
  cart_id: string
  has_collection: boolean
  /** Null where nothing is to be paid: there is no session then. */
  provider_id: string | null
}

/**
 * Gives a cart its payment collection at the total of now, and a session with
 * the server's own settings. No payment service is called for either; an
 * amount that it would not charge is refused here. It holds no lock: its caller
 * does.
 */
export const prepareCartPaymentWorkflow = createWorkflow(
  prepareCartPaymentWorkflowId,
  (input: CartPayment) => {
    when(
      "cart-has-no-collection",
      { input },
      ({ input }) => !input.has_collection
    ).then(() => {
      createPaymentCollectionForCartWorkflow.runAsStep({
        input: { cart_id: input.cart_id },
      })
    })
    when(
      "cart-has-collection",
      { input },
      ({ input }) => input.has_collection
    ).then(() => {
      refreshPaymentCollectionForCartWorkflow.runAsStep({
        input: { cart_id: input.cart_id },
      })
    })

    const collections = useQueryGraphStep({
      entity: "cart",
      fields: ["payment_collection.id"],
      filters: { id: input.cart_id },
    }).config({ name: "find-payment-collection" })
    when("cart-costs-something", { input }, ({ input }) =>
      Boolean(input.provider_id)
    ).then(() => {
      createPaymentSessionsWorkflow.runAsStep({
        input: transform({ collections, input }, ({ collections, input }) => ({
          payment_collection_id: collections.data[0].payment_collection.id,
          provider_id: input.provider_id ?? "",
        })),
      })
    })

    return new WorkflowResponse(void 0)
  }
)
