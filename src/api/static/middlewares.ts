import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import express, { type RequestHandler } from "express"
import { localUploadDir } from "./local-upload-dir"

let files: RequestHandler | undefined

/**
 * Serves public files from the data folder. Core serves `static/` beside the
 * code only, which would mix a shop's uploads into its repository.
 */
function serveFiles(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const folder = localUploadDir(config.modules?.[Modules.FILE])
  if (!folder) {
    next()
    return
  }
  files ??= express.static(folder, {
    index: false,
    // File names carry the time of their upload: they never change.
    immutable: true,
    maxAge: "365d",
    setHeaders: (response) => {
      response.setHeader("x-content-type-options", "nosniff")
      // An uploaded SVG or HTML file must not run in the dashboard's origin.
      response.setHeader(
        "content-security-policy",
        "default-src 'none'; style-src 'unsafe-inline'; sandbox"
      )
    },
  })
  files(req, res, next)
}

export const staticMiddlewares: MiddlewareRoute[] = [
  { matcher: "/static", middlewares: [serveFiles] },
]
