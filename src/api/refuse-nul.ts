import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

const NUL = "%00"

const refuseNul = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  const [path = "", query = ""] = req.originalUrl.split("?", 2)
  if (path.includes(NUL)) {
    next(
      new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "There is nothing at this address."
      )
    )
  } else if (query.includes(NUL)) {
    next(
      new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "A query cannot hold the character U+0000. Leave it out."
      )
    )
  } else {
    next()
  }
}

/**
 * PostgreSQL has no place for the character U+0000 and fails on it: a path with
 * it leads nowhere, and a query with it is refused. Bodies have their own
 * validation.
 */
export const nulMiddlewares: MiddlewareRoute[] = ["/admin/*", "/store/*"].map(
  (matcher) => ({ matcher, middlewares: [refuseNul] })
)
