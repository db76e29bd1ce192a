/**
 * A look of invoices and credit notes: the body of the page for Handlebars and
 * its CSS. What there is to print says `InvoiceView`; the page itself, its
 * language, direction, fonts, title and page numbers come from the shop.
 *
 * Markup prints escaped text only, with the helpers `if`, `unless`, `each` and
 * `with`. Neither markup nor styles may load anything. `checkTemplate` tells
 * whether a template keeps to all that.
 *
 * @property id letters, digits and dashes; documents name it for good
 * @property version raised with every change of the look; documents that were
 * issued and not drawn yet keep the one that they name
 */
export type InvoiceTemplate = {
  id: string
  version: number
  title: string
  markup: string
  styles: string
}

/** A template's version as documents name it: `calm@2`. */
export const versionName = ({
  id,
  version,
}: Pick<InvoiceTemplate, "id" | "version">): string => `${id}@${version}`

/** Id and version of such a name; null where it is none. */
export const readVersionName = (
  name: string
): Pick<InvoiceTemplate, "id" | "version"> | null => {
  const [, id, version] = /^([a-z0-9][a-z0-9-]*)@(\d{1,9})$/.exec(name) ?? []
  return id === undefined ? null : { id, version: Number(version) }
}
