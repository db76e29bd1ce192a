import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import {
  RestoreBody,
  SettingsBody,
  SettingsQuery,
  VersionsQuery,
} from "./validators"

const PATH = "/admin/invoice-settings"

const get = (
  path: string,
  query: Parameters<typeof validateAndTransformQuery>[0]
): MiddlewareRoute => ({
  matcher: `${PATH}${path}`,
  methods: ["GET"],
  middlewares: [validateAndTransformQuery(query, { defaults: [] })],
})

/** Authentication is core's, as for all of `/admin`. */
export const adminInvoiceSettingsMiddlewares: MiddlewareRoute[] = [
  get("", SettingsQuery),
  get("/versions", VersionsQuery),
  get("/versions/:version", SettingsQuery),
  {
    matcher: PATH,
    methods: ["POST"],
    // A logo of 200 kB, as text.
    bodyParser: { sizeLimit: "400kb" },
    middlewares: [validateAndTransformBody(SettingsBody)],
  },
  {
    matcher: `${PATH}/versions/:version/restore`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(RestoreBody)],
  },
]
