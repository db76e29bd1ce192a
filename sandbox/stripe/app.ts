import express, { type Express } from "express"

import { authenticate } from "./http/auth"
import { errorHandler, stripeHeaders, unknownUrl } from "./http/respond"
import { chargeRoutes } from "./routes/charges"
import { checkoutSessionRoutes } from "./routes/checkout-sessions"
import { controlRoutes } from "./routes/control"
import { couponRoutes } from "./routes/coupons"
import { dashboardRoutes } from "./routes/dashboard"
import { disputeRoutes } from "./routes/disputes"
import { eventRoutes } from "./routes/events"
import { hostedPageRoutes } from "./routes/hosted-page"
import { paymentIntentRoutes } from "./routes/payment-intents"
import { refundRoutes } from "./routes/refunds"
import type { Sandbox } from "./sandbox"

/** The sandbox as an HTTP application: API, hosted page, dashboard, test control. */
export const createApp = (sandbox: Sandbox): Express => {
  const app = express()
  app.disable("x-powered-by")
  app.disable("etag")
  app.set("query parser", "extended")

  app.use("/_sandbox", express.json(), controlRoutes(sandbox))
  app.use("/pay", hostedPageRoutes(sandbox))
  app.use("/dashboard", dashboardRoutes(sandbox))

  const form = express.urlencoded({ extended: true, parameterLimit: 5000 })
  app.use("/v1", stripeHeaders, authenticate, form, sandbox.faults.inject)
  app.use("/v1/checkout/sessions", checkoutSessionRoutes(sandbox))
  app.use("/v1/payment_intents", paymentIntentRoutes(sandbox))
  app.use("/v1/charges", chargeRoutes(sandbox))
  app.use("/v1/refunds", refundRoutes(sandbox))
  app.use("/v1/disputes", disputeRoutes(sandbox))
  app.use("/v1/events", eventRoutes(sandbox))
  app.use("/v1/coupons", couponRoutes(sandbox))
  app.use(stripeHeaders, unknownUrl)
  app.use(errorHandler)
  return app
}
