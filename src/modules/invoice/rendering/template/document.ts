import { MedusaError } from "@medusajs/framework/utils"
import Handlebars from "handlebars"

import type { InvoiceSnapshot } from "../../domain/snapshot"
import { fontFaces } from "../fonts/font-faces"
import { fontsFor } from "../fonts/page-fonts"
import type { FontFile } from "../fonts/subsets"
import { calm } from "../../templates/calm"
import type { InvoiceTemplate } from "../../templates/contract"
import { toViewModel, type InvoiceView } from "../view/view-model"
import { compileTemplate } from "./compile"
import { pageRules } from "./page-rules"

// The page may load nothing: fonts and pictures travel inside it.
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** Characters. A thousand lines with all fonts take a quarter of it. */
export const LARGEST_PAGE = 24_000_000

// Compiled once, as long as somebody has the template.
const bodies = new WeakMap<InvoiceTemplate, (view: InvoiceView) => string>()

const bodyOf = (template: InvoiceTemplate): ((view: InvoiceView) => string) => {
  const body =
    bodies.get(template) ?? compileTemplate<InvoiceView>(template.markup)
  bodies.set(template, body)
  return body
}

/** A document to be printed: its HTML, and the fonts that it is drawn with. */
export type InvoicePage = { html: string; fonts: FontFile[] }

const refuseTooLarge = (html: string, number: string): string => {
  if (html.length > LARGEST_PAGE) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The page of ${number} has ${html.length} characters; ${LARGEST_PAGE} can be printed.`
    )
  }
  return html
}

const render = (
  snapshot: InvoiceSnapshot,
  template: InvoiceTemplate,
  faces: (fonts: readonly FontFile[]) => string
): InvoicePage => {
  const { locale } = snapshot
  const view = toViewModel(snapshot)
  const { direction, number, labels } = view
  const content = bodyOf(template)(view)
  const { files, stack } = fontsFor(locale, `${content}${labels.pageOf}`)
  const escape = Handlebars.escapeExpression
  const html = `<!doctype html>
<html lang="${escape(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escape(`${view.title} ${number}`)}</title>
<style>${faces(files)}
${pageRules({ number, pageOf: labels.pageOf, locale, direction, stack })}
html { font-family: ${stack}; }
${template.styles}</style>
</head>
<body>${content}</body>
</html>`
  return { html: refuseTooLarge(html, number), fonts: files }
}

/**
 * A document as the printer wants it: HTML without its fonts, and these beside
 * it, as a page that has printed with them holds them already. All text of the
 * snapshot is escaped; the page runs no script and loads nothing.
 *
 * @throws MedusaError when the page is too large to be printed.
 */
export const renderInvoicePage = (
  snapshot: InvoiceSnapshot,
  template: InvoiceTemplate = calm
): InvoicePage => render(snapshot, template, () => "")

/** The same as HTML that holds its fonts, for a preview in any browser. */
export const renderInvoiceHtml = (
  snapshot: InvoiceSnapshot,
  template: InvoiceTemplate = calm
): string => render(snapshot, template, fontFaces).html
