import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { PreviewBody, TemplateBody, TemplateQuery } from "./validators"

const PATH = "/admin/invoice-templates"

// Markup and styles with a picture of their own.
const LARGE = { sizeLimit: "1mb" } as const

const post = (
  path: string,
  body: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: `${PATH}${path}`,
  methods: ["POST"],
  bodyParser: LARGE,
  middlewares: [validateAndTransformBody(body)],
})

/** Authentication is core's, as for all of `/admin`. */
export const adminInvoiceTemplateMiddlewares: MiddlewareRoute[] = [
  {
    matcher: `${PATH}/:id`,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(TemplateQuery, { defaults: [] })],
  },
  post("/:id", TemplateBody),
  post("/:id/preview", PreviewBody),
  post("/:id/preview/pdf", PreviewBody),
]
