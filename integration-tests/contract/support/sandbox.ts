import Stripe from "stripe"
import { onTestFinished } from "vitest"

import type { SandboxOptions } from "../../../sandbox/stripe/options"
import {
  type RunningSandbox,
  startStripeSandbox,
} from "../../../sandbox/stripe/start"

/** A sandbox for one test, and the SDK as a shop would set it up. */
export interface TestSandbox extends RunningSandbox {
  stripe: Stripe
  /** Posts to the test control; answers status and body. */
  control(
    path: string,
    body?: object
  ): Promise<{ status: number; body: Record<string, unknown> }>
}

/** The SDK, pointed at a server that speaks Stripe's API. */
export const stripeAt = (url: string, key = "sk_test_contract"): Stripe =>
  new Stripe(key, {
    host: new URL(url).hostname,
    port: new URL(url).port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
  })

/** Starts a sandbox on a free port; it is closed when the test is over. */
export const startSandbox = async (
  options: Partial<SandboxOptions> = {}
): Promise<TestSandbox> => {
  const running = await startStripeSandbox({ port: 0, ...options })
  onTestFinished(() => running.close())
  return {
    ...running,
    stripe: stripeAt(running.url),
    async control(path, body) {
      const response = await fetch(`${running.url}/_sandbox${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body ?? {}),
      })
      const answer = (await response.json()) as Record<string, unknown>
      return { status: response.status, body: answer }
    },
  }
}

/** What a session of €25.00 is made with; parts can be replaced. */
export const sessionParams = (
  change: Partial<Stripe.Checkout.SessionCreateParams> = {}
): Stripe.Checkout.SessionCreateParams => ({
  mode: "payment",
  client_reference_id: "order_1",
  customer_email: "ada@example.com",
  line_items: [
    {
      quantity: 2,
      price_data: {
        currency: "eur",
        unit_amount: 1250,
        product_data: { name: "Linen notebook" },
      },
    },
  ],
  metadata: { order_id: "order_1" },
  payment_intent_data: {
    description: "Order #1",
    metadata: { order_id: "order_1" },
  },
  success_url: "http://127.0.0.1:8000/order/t?session_id={CHECKOUT_SESSION_ID}",
  cancel_url: "http://127.0.0.1:8000/order/t?checkout=cancelled",
  ...change,
})

/** Waits until a condition holds. @throws Error after 15 seconds. */
export const until = async (
  holds: () => boolean | Promise<boolean>
): Promise<void> => {
  const end = Date.now() + 15_000
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error("What was waited for did not happen within 15 s.")
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The error that a call to the SDK ends with. */
export const errorOf = async (
  call: Promise<unknown>
): Promise<Stripe.errors.StripeError> => {
  try {
    await call
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) {
      return error
    }
    throw error
  }
  throw new Error("The call was expected to be refused.")
}
