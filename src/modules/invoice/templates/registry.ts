import { MedusaError } from "@medusajs/framework/utils"

import { calm } from "./calm"
import type { InvoiceTemplate } from "./contract"
import { examineTemplate } from "./examine"

/** Templates that come with the code, by their ids. */
export type TemplateRegistry = ReadonlyMap<string, InvoiceTemplate>

/** The template of shops that have not chosen any. */
export const DEFAULT_TEMPLATE = calm

/**
 * The shop's own template and those of plugins.
 *
 * @throws MedusaError (invalid data) for an id that is taken or malformed, and
 * for a template that may not be printed, with all its faults
 */
export const templatesWith = (
  plugins: readonly InvoiceTemplate[]
): TemplateRegistry => {
  const registry = new Map([[calm.id, calm]])
  for (const template of plugins) {
    const faults = registry.has(template.id)
      ? ["its id is taken"]
      : examineTemplate(template).map(({ part, line, message }) =>
          line === null
            ? `${part}: ${message}`
            : `${part}, line ${line}: ${message}`
        )
    if (faults.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The invoice template ${template.id} is not right: ${faults.join("; ")}`
      )
    }
    registry.set(template.id, template)
  }
  return registry
}
