import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

const refuseNul = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void =>
  next(
    req.originalUrl.includes("%00")
      ? new MedusaError(
          MedusaError.Types.INVALID_DATA,
          "An address cannot hold the character U+0000. Leave it out."
        )
      : undefined
  )

/**
 * PostgreSQL has no place for the character U+0000 and fails on it: an address
 * with it, whatever it asks for, leads nowhere. Bodies have their own validation.
 */
export const nulMiddlewares: MiddlewareRoute[] = ["/admin/*", "/store/*"].map(
  (matcher) => ({ matcher, middlewares: [refuseNul] })
)
