import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import type { ListedTemplate, TemplateView } from "./template-types"

const service = (container: MedusaContainer) =>
  container.resolve<InvoiceModuleService>(INVOICE_MODULE)

/** All templates that can be chosen: those of the code, then merchants' own. */
export const listTemplates = async (
  container: MedusaContainer
): Promise<ListedTemplate[]> => {
  const invoices = service(container)
  const fromCode = await invoices.builtInTemplates()
  const own = await invoices.listOwnTemplates()
  const newest = own.filter(
    ({ id }, index) => own.findIndex((each) => each.id === id) === index
  )
  return [
    ...fromCode.map((each) => ({ each, origin: "code" as const })),
    ...newest.map((each) => ({ each, origin: "own" as const })),
  ].map(({ each: { id, title, version }, origin }) => ({
    ...{ id, title, version, origin },
  }))
}

/**
 * A template with its text: one of its versions, or the newest.
 *
 * @throws MedusaError NOT_FOUND
 */
export const readTemplate = async (
  container: MedusaContainer,
  id: string,
  version: number | null
): Promise<TemplateView> => {
  const invoices = service(container)
  const fromCode = (await invoices.builtInTemplates()).find(
    (each) => each.id === id
  )
  const template = fromCode ?? (await invoices.retrieveTemplate(id, version))
  if (!template || (version !== null && template.version !== version)) {
    const which = version === null ? id : `${id} in version ${version}`
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no invoice template ${which}.`
    )
  }
  const { title, markup, styles } = template
  return {
    template: { id, version: template.version, title, markup, styles },
    origin: fromCode ? "code" : "own",
    versions: fromCode ? [] : await invoices.listOwnTemplates(id),
  }
}
