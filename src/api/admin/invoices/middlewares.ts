import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { ExportBody, ListDocumentsQuery, MailBody } from "./validators"

const get = (
  path: string,
  query: Parameters<typeof validateAndTransformQuery>[0]
): MiddlewareRoute => ({
  matcher: `/admin/invoices${path}`,
  methods: ["GET"],
  middlewares: [validateAndTransformQuery(query, { defaults: [] })],
})

const post = (
  path: string,
  body: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: `/admin/invoices${path}`,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(body)],
})

/** Authentication is core's, as for all of `/admin`. */
export const adminInvoiceMiddlewares: MiddlewareRoute[] = [
  get("", ListDocumentsQuery),
  post("/exports", ExportBody),
  post("/:id/mail", MailBody),
]
