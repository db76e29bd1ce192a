/** What a document's PDF is called, without what no file name may hold. */
export const pdfFileName = (number: string): string =>
  `${number.replace(/[^A-Za-z0-9_.-]/g, "-")}.pdf`
