import { pipeline } from "node:stream/promises"
import { Readable } from "node:stream"

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import type {
  ClaimedExport,
  ExportProgress,
} from "../../../modules/invoice/domain/document-export"
import { describeFailure } from "../../../shared/errors"
import type { Tell } from "./export-types"
import { figuresCsv } from "./figures-csv"
import { exportFile } from "./find-exports"
import { invoiceModule } from "./invoice-module"
import { pdfsZip } from "./pdfs-zip"

const TELL_EVERY_MS = 500

/** Another worker has it: this one was taken for dead. */
class LostExport extends Error {
  constructor() {
    super("Another worker has taken this export over.")
  }
}

const contentOf = (
  container: MedusaContainer,
  { format, filter }: ClaimedExport,
  tell: Tell
): Readable =>
  format === "csv"
    ? Readable.from(figuresCsv(container, filter, tell))
    : pdfsZip(container, filter, tell)

const held = (is: boolean): void => {
  if (!is) {
    throw new LostExport()
  }
}

// It is noted before there is anything in it, so that none is left behind.
const openFile = async (container: MedusaContainer, job: ClaimedExport) => {
  const files = container.resolve(Modules.FILE)
  if (job.file_id) {
    await files.deleteFiles(job.file_id)
  }
  const { filename, type } = exportFile(job)
  const file = await files.getUploadStream({
    filename: `${job.id}-${filename}`,
    mimeType: type,
    access: "private",
  })
  held(await invoiceModule(container).noteExportFile(job, file.fileKey))
  return file
}

const writeFile = async (
  container: MedusaContainer,
  job: ClaimedExport,
  content: Readable
): Promise<void> => {
  const { writeStream, promise, fileKey } = await openFile(container, job)
  const stored = promise.catch((error: unknown) => {
    // Otherwise the content would wait for ever to be taken.
    writeStream.destroy()
    throw error
  })
  try {
    await Promise.all([pipeline(content, writeStream), stored])
  } catch (error) {
    await container.resolve(Modules.FILE).deleteFiles(fileKey)
    throw error
  }
}

const make = async (
  container: MedusaContainer,
  job: ClaimedExport
): Promise<void> => {
  const service = invoiceModule(container)
  let progress: ExportProgress = { done: 0, missing: 0 }
  let told = performance.now()
  const tell: Tell = async (now) => {
    progress = now
    if (performance.now() - told >= TELL_EVERY_MS) {
      told = performance.now()
      held(await service.tellExport(job, progress))
    }
  }
  await writeFile(container, job, contentOf(container, job, tell))
  held(await service.settleExportDone(job, progress))
}

const tryMake = async (
  container: MedusaContainer,
  job: ClaimedExport
): Promise<void> => {
  const service = invoiceModule(container)
  try {
    await make(container, job)
  } catch (error) {
    const reason = describeFailure(error)
    await service.settleExportFailed(job, reason)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Export ${job.id} of documents was not made: ${reason}`)
  }
}

/** Makes the exports that are wanted, one after the other; see `claimExport`. */
export const workExports = async (
  container: MedusaContainer
): Promise<void> => {
  const service = invoiceModule(container)
  for (
    let job = await service.claimExport();
    job;
    job = await service.claimExport()
  ) {
    if (job.state === "running") {
      await tryMake(container, job)
    }
  }
}
