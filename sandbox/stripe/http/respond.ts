import type { ErrorRequestHandler, RequestHandler, Response } from "express"

import { newId } from "../resources/ids"
import { API_VERSION } from "../world"
import { StripeApiError } from "./errors"

/** The request id that the first middleware gave. */
export const requestIdOf = (response: Response): string =>
  String(response.getHeader("Request-Id"))

/** Gives every answer Stripe's headers. */
export const stripeHeaders: RequestHandler = (request, response, next) => {
  response.setHeader("Request-Id", newId("req"))
  response.setHeader(
    "Stripe-Version",
    request.header("stripe-version") ?? API_VERSION
  )
  response.setHeader("Cache-Control", "no-cache, no-store")
  next()
}

/** Sends an already serialised JSON answer. */
export const sendJson = (
  response: Response,
  status: number,
  body: string
): void => {
  response.status(status).type("application/json").send(body)
}

/** What Stripe says of an address that it does not know. */
export const unknownUrl: RequestHandler = (request) => {
  throw new StripeApiError(
    `Unrecognized request URL (${request.method}: ${request.originalUrl.split("?")[0]}). The sandbox serves a part of Stripe's API; see sandbox/stripe/README.md.`,
    { status: 404 }
  )
}

const asStripeError = (error: unknown): StripeApiError => {
  if (error instanceof StripeApiError) {
    return error
  }
  const status = (error as { status?: unknown }).status
  const message = error instanceof Error ? error.message : String(error)
  return typeof status === "number" && status < 500
    ? new StripeApiError(message, { status })
    : new StripeApiError(`The sandbox failed: ${message}`, {
        status: 500,
        type: "api_error",
      })
}

/** Turns whatever was thrown into Stripe's error JSON. */
export const errorHandler: ErrorRequestHandler = (
  error,
  _request,
  response,
  next
) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const stripeError = asStripeError(error)
  sendJson(
    response,
    stripeError.status,
    JSON.stringify(stripeError.toBody(requestIdOf(response)), null, 2)
  )
}
