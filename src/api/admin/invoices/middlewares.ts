import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { ExportQuery, ListDocumentsQuery } from "./validators"

const get = (
  path: string,
  query: Parameters<typeof validateAndTransformQuery>[0]
): MiddlewareRoute => ({
  matcher: `/admin/invoices${path}`,
  methods: ["GET"],
  middlewares: [validateAndTransformQuery(query, { defaults: [] })],
})

/** Authentication is core's, as for all of `/admin`. */
export const adminInvoiceMiddlewares: MiddlewareRoute[] = [
  get("", ListDocumentsQuery),
  get("/export.csv", ExportQuery),
  get("/export.zip", ExportQuery),
]
