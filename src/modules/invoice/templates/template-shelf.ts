import type { SqlRunner } from "../../../shared/sql"
import { readTemplate } from "../storage/templates"
import { readVersionName, versionName, type InvoiceTemplate } from "./contract"
import { DEFAULT_TEMPLATE, type TemplateRegistry } from "./registry"

/**
 * Finds templates: those that came with the code, and merchants' own in the
 * database, which are kept, as a version of them never changes.
 */
export class TemplateShelf {
  private readonly known = new Map<string, InvoiceTemplate>()

  constructor(readonly registry: TemplateRegistry) {}

  /** The newest version of a template; null where there is none of that id. */
  async newest(sql: SqlRunner, id: string): Promise<InvoiceTemplate | null> {
    return this.registry.get(id) ?? (await readTemplate(sql, id))
  }

  /**
   * The template that a document names. Of one that came with the code there is
   * the newest version only; where a plugin is gone, the shop's own is taken:
   * a document is drawn in any case.
   */
  async named(sql: SqlRunner, name: string): Promise<InvoiceTemplate> {
    const known = this.known.get(name)
    if (known) {
      return known
    }
    const wanted = readVersionName(name)
    const found = wanted
      ? (this.registry.get(wanted.id) ??
        (await readTemplate(sql, wanted.id, wanted.version)))
      : null
    if (found && versionName(found) === name) {
      this.known.set(name, found)
    }
    return found ?? DEFAULT_TEMPLATE
  }
}
