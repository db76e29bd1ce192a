import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import {
  errorHandler as coreErrorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"

import { Gone, TooManyRequests } from "../shared/errors"

const core = coreErrorHandler()

/** What Express throws for an address such as `/%E0%A4%A`. */
const unreadable = (error: Error): Error =>
  error instanceof URIError
    ? new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The address of this request cannot be read: encode what is in it."
      )
    : error

/**
 * Core's answers, but a fault of ours (5xx) carries the request's id and no
 * detail; the log has both. Who asks too often is told when to ask again.
 */
export const errorHandler = (
  error: Error,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  if (error instanceof TooManyRequests) {
    const { code, message, retry_after_seconds } = error
    res
      .status(429)
      .set("Retry-After", String(retry_after_seconds))
      .json({ type: "not_allowed", code, message, retry_after_seconds })
    return
  }
  if (error instanceof Gone) {
    const { code, message } = error
    res.status(410).json({ type: "gone", code, message })
    return
  }
  const json = res.json.bind(res)
  res.json = (body) => {
    if (res.statusCode < 500) {
      return json(body)
    }
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Request ${req.requestId} failed: ${error.message}`)
    return json({
      code: "unknown_error",
      type: "unknown_error",
      message: `Something went wrong on our side. Nothing is lost; please try again, or tell us this number: ${req.requestId}`,
      request_id: req.requestId,
    })
  }
  core(unreadable(error), req, res, next)
}
