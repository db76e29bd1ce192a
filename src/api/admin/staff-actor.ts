import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** Names who asks, for the ledger. */
export const staffActor = (req: AuthenticatedMedusaRequest): string =>
  `staff:${req.auth_context.actor_id}`
