import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { LocalFileService } from "@medusajs/medusa/file-local"
import { expect, it, onTestFinished, vi } from "vitest"

import { pdfFileName, storedPdfName } from "../pdf-file-name"

it("leaves nothing in a name that a path is made of", () => {
  expect(pdfFileName("RE/2026\\..:7 ü")).toBe("RE-2026-..-7--.pdf")
  expect(storedPdfName("RE/2026")).toMatch(/^RE-2026-[0-9a-f-]{36}\.pdf$/)
})

it("keeps the PDF that was first when another, of the same millisecond, goes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "counterfoil-files-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = new LocalFileService(
    {},
    { upload_dir: folder, private_upload_dir: folder }
  )
  const now = vi.spyOn(Date, "now").mockReturnValue(1_800_000_000_000)
  onTestFinished(() => now.mockRestore())

  const [first, late] = await Promise.all(
    ["first", "late"].map((content) =>
      files.upload({
        filename: storedPdfName("INV-2026-00001"),
        mimeType: "application/pdf",
        content: Buffer.from(content).toString("base64"),
        access: "private",
      })
    )
  )
  await files.delete({ fileKey: late?.key ?? "none" })
  const kept = await files.getAsBuffer({ fileKey: first?.key ?? "none" })
  expect(kept.toString()).toBe("first")
})
