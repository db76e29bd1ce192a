import { createRequire } from "node:module"

const require = createRequire(import.meta.url)
const pdfmake = require("pdfmake")

const fontFile = (weight) =>
  require.resolve(
    `@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`
  )

pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setFonts({
  NotoSans: { normal: fontFile(400), bold: fontFile(600) },
})

const WIDTHS = ["*", "auto", "auto", "auto", "auto", "auto"]

const facts = (pairs) => ({
  table: { body: pairs.map(([name, value]) => [name, value]) },
  layout: "noBorders",
})

/**
 * An invoice by pdfmake: the same texts, a table whose head is repeated, and
 * page numbers. It knows no tags.
 */
export const print = (document) =>
  pdfmake
    .createPdf({
      pageSize: "A4",
      info: { title: document.title },
      defaultStyle: { font: "NotoSans", fontSize: 9 },
      footer: (page, pages) => ({
        text: `Page ${page} of ${pages}`,
        alignment: "right",
        margin: [40, 0],
      }),
      content: [
        { text: document.seller.join("\n") },
        {
          text: document.title,
          fontSize: 18,
          bold: true,
          margin: [0, 20, 0, 8],
        },
        { text: document.buyer.join("\n"), margin: [0, 0, 0, 8] },
        facts(document.facts),
        {
          margin: [0, 12],
          layout: "lightHorizontalLines",
          table: {
            headerRows: 1,
            widths: WIDTHS,
            body: [
              document.head.map((text) => ({ text, bold: true })),
              // It writes into what it is given.
              ...document.rows.map((cells) => [...cells]),
            ],
          },
        },
        facts(document.totals),
        { text: document.footer, margin: [0, 12] },
      ],
    })
    .getBuffer()
