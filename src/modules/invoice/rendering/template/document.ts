import Handlebars from "handlebars"

import type { InvoiceSnapshot } from "../../domain/snapshot"
import { compileTemplate } from "./compile"
import { fontFaces } from "./fonts"
import { INVOICE_MARKUP } from "./markup"
import { INVOICE_STYLES, pageRules } from "./styles"
import { toViewModel, type InvoiceView } from "./view-model"

// The page may load nothing: fonts and pictures travel inside it.
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

let body: ((view: InvoiceView) => string) | undefined

/**
 * An invoice as one self-contained HTML page. All text of the snapshot is
 * escaped; the page runs no script and loads nothing.
 */
export const renderInvoiceHtml = (snapshot: InvoiceSnapshot): string => {
  body ??= compileTemplate<InvoiceView>(INVOICE_MARKUP)
  const view = toViewModel(snapshot)
  const content = body(view)
  const title = `${view.labels.invoice} ${view.number}`
  const styles = [
    fontFaces(content),
    pageRules(view.number, view.labels),
    INVOICE_STYLES,
  ].join("\n")
  return `<!doctype html>
<html lang="${Handlebars.escapeExpression(snapshot.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${Handlebars.escapeExpression(title)}</title>
<style>${styles}</style>
</head>
<body>${content}</body>
</html>`
}
