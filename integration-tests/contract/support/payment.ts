import type Stripe from "stripe"

import { sessionParams, startSandbox } from "./sandbox"

type Params = Stripe.Checkout.SessionCreateParams

/** Parameters of a session whose money is only held, until it is captured. */
export const manual = (change: Partial<Params> = {}): Params =>
  sessionParams({
    payment_intent_data: {
      capture_method: "manual",
      metadata: { order_id: "order_1" },
    },
    ...change,
  })

/** A session of €25.00 that was paid by card in a sandbox of its own. */
export const startPaid = async (
  options: Parameters<typeof startSandbox>[0] = {},
  params: Params = sessionParams(),
  payment: object = {}
) => {
  const sandbox = await startSandbox(options)
  const { stripe, control } = sandbox
  const { id } = await stripe.checkout.sessions.create(params)
  await control(`/sessions/${id}/pay`, payment)
  const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(id)
  return {
    ...sandbox,
    id,
    intent: String(intent),
    look: () =>
      stripe.checkout.sessions.retrieve(id, {
        expand: ["payment_intent.latest_charge"],
      }),
    /** The types of all events so far, in order. */
    types: async () => {
      const { data } = await stripe.events.list({ limit: 100 })
      return data.map((event) => event.type).reverse()
    },
  }
}
