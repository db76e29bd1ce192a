import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

/** Keeps an answer out of every cache, faults too. */
export const neverCached = (
  _req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  res.setHeader("cache-control", "private, no-store")
  next()
}
