import type { TemplateEntry } from "../../../modules/invoice/storage/templates"
import type { InvoiceTemplate } from "../../../modules/invoice/templates/contract"
import type { TemplateFault } from "../../../modules/invoice/templates/faults"

export type { InvoiceTemplate, TemplateEntry }

/** Whose a template is: it came with the code, or a merchant made it. */
export type TemplateOrigin = "code" | "own"

/** A template in the list, in its newest version. */
export type ListedTemplate = Pick<
  InvoiceTemplate,
  "id" | "title" | "version"
> & { origin: TemplateOrigin }

/** What `GET /admin/invoice-templates/:id` answers; versions newest first. */
export type TemplateView = {
  template: InvoiceTemplate
  origin: TemplateOrigin
  versions: TemplateEntry[]
}

/** What is wrong with a template, as forms name fields. */
export type RefusedPart = {
  field: TemplateFault["part"]
  line: number | null
  code: "template"
  message: string
}

/**
 * A page as it would look; null where it cannot be printed at all.
 */
export type TemplatePreview = { html: string | null; faults: RefusedPart[] }

/** A fault for whoever edits the template. */
export const toRefused = ({
  part,
  line,
  message,
}: TemplateFault): RefusedPart => ({
  field: part,
  line,
  code: "template",
  message: line === null ? message : `Line ${line}: ${message}`,
})
