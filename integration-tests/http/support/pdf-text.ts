/** All text of a PDF, page after page. */
export const pdfText = async (bytes: Uint8Array): Promise<string> => {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1)
      const { items } = await page.getTextContent()
      return items.map((item) => ("str" in item ? item.str : "")).join(" ")
    })
  )
  await document.destroy()
  return pages.join("\n")
}
