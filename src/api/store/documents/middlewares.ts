import type { MiddlewareRoute } from "@medusajs/framework/http"

import { neverCached } from "../never-cached"

/** The signature in the address is what authenticates; answers are private. */
export const storeDocumentMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/documents/:id/:format", middlewares: [neverCached] },
]
