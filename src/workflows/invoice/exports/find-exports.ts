import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Readable } from "node:stream"

import type { DocumentExport as StoredExport } from "../../../modules/invoice/domain/document-export"
import type { DocumentExport } from "./export-types"
import { invoiceModule } from "./invoice-module"

const MOST = 10

const present = ({
  filter,
  file_id: _file,
  created_at,
  expires_at,
  ...row
}: StoredExport): DocumentExport => ({
  ...row,
  ...filter,
  created_at: new Date(created_at).toISOString(),
  expires_at: new Date(expires_at).toISOString(),
})

const retrieve = async (
  container: MedusaContainer,
  id: string
): Promise<StoredExport> => {
  const found = await invoiceModule(container).findExport(id)
  if (!found) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no such export, or not any more: each is kept for a day."
    )
  }
  return found
}

/** The newest exports, each for a day. */
export const listExports = async (
  container: MedusaContainer
): Promise<DocumentExport[]> =>
  (await invoiceModule(container).listExports(MOST)).map(present)

/**
 * An export and how far it is.
 *
 * @throws MedusaError NOT_FOUND where there is none (any more)
 */
export const findExport = async (
  container: MedusaContainer,
  id: string
): Promise<DocumentExport> => present(await retrieve(container, id))

const TYPES = {
  csv: "text/csv; charset=utf-8",
  zip: "application/zip",
} as const

/** How an export is called and typed as a file. */
export const exportFile = ({
  format,
  filter: { from, to },
}: Pick<StoredExport, "format" | "filter">) => ({
  filename: `documents-${from}-${to}.${format}`,
  type: TYPES[format],
})

/**
 * An export's file, read as fast as it is taken.
 *
 * @throws MedusaError NOT_FOUND where there is none (any more), NOT_ALLOWED
 * while it is not done
 */
export const readExportFile = async (
  container: MedusaContainer,
  id: string
): Promise<{ filename: string; type: string; content: Readable }> => {
  const found = await retrieve(container, id)
  if (found.state !== "done" || found.file_id === null) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      found.state === "failed"
        ? "This export did not work. Start it again."
        : "This export is not done yet. Take the file when it is."
    )
  }
  const content = await container
    .resolve(Modules.FILE)
    .getDownloadStream(found.file_id)
  return { ...exportFile(found), content }
}
