import { execFile } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

import { ensureInstalled, type Program } from "./debian-package"

const run = promisify(execFile)

/** Programs of Debian's packages qpdf and poppler-utils. */
type PdfTool = "pdfdetach" | "pdffonts" | "pdfinfo" | "pdftotext" | "qpdf"

const POPPLER: Program = {
  probe: ["pdfinfo", "-v"],
  debian: "poppler-utils",
  brew: "poppler",
}
const QPDF: Program = {
  probe: ["qpdf", "--version"],
  debian: "qpdf",
  brew: "qpdf",
}

/**
 * Lets a program look at a PDF.
 *
 * @param args with `{pdf}` for the file and `{folder}` for a folder that is
 * removed afterwards
 * @param read what there is to read before it is
 * @throws Fault when the program is missing and cannot be installed
 * @throws Error when it ends with an error
 */
export const inspectPdf = async <T = string>(
  pdf: Buffer,
  tool: PdfTool,
  args: readonly string[],
  read: (output: string, folder: string) => T
): Promise<T> => {
  ensureInstalled(tool === "qpdf" ? QPDF : POPPLER)
  const folder = mkdtempSync(join(tmpdir(), "counterfoil-pdf-"))
  try {
    const file = join(folder, "document.pdf")
    writeFileSync(file, pdf)
    const filled = args.map((arg) =>
      arg.replace("{pdf}", file).replace("{folder}", folder)
    )
    const { stdout } = await run(tool, filled)
    return read(stdout, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
