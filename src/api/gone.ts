import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

/** A handler that closes a core route (410) and tells what to use instead. */
export const gone =
  (message: string) =>
  (
    _req: MedusaRequest,
    res: MedusaResponse,
    _next: MedusaNextFunction
  ): void => {
    res.status(410).json({ type: "not_allowed", message })
  }
