import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  errorHandler as coreErrorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"

const core = coreErrorHandler()

/**
 * Core's answers, but a fault of ours (5xx) carries the request's id and no
 * detail; the log has both.
 */
export const errorHandler = (
  error: Error,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
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
  core(error, req, res, next)
}
