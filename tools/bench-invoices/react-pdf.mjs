import { createRequire } from "node:module"
import {
  Document,
  Font,
  Page,
  StyleSheet,
  Text,
  View,
  renderToBuffer,
} from "@react-pdf/renderer"
import { createElement as h } from "react"

const require = createRequire(import.meta.url)

const fontFile = (weight) =>
  require.resolve(
    `@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`
  )

Font.register({
  family: "NotoSans",
  fonts: [
    { src: fontFile(400), fontWeight: 400 },
    { src: fontFile(600), fontWeight: 600 },
  ],
})

const styles = StyleSheet.create({
  page: { fontFamily: "NotoSans", fontSize: 9, padding: 40 },
  title: { fontSize: 18, fontWeight: 600, marginVertical: 12 },
  row: { flexDirection: "row", borderBottomWidth: 0.5, paddingVertical: 4 },
  head: { fontWeight: 600 },
  wide: { width: "40%" },
  cell: { width: "12%", textAlign: "right" },
  pages: { position: "absolute", bottom: 20, right: 40 },
})

const row = (cells, key, extra = {}) =>
  h(
    View,
    { key, style: [styles.row, extra.style], fixed: extra.fixed, wrap: false },
    cells.map((text, index) =>
      h(
        Text,
        { key: index, style: index === 0 ? styles.wide : styles.cell },
        text
      )
    )
  )

const pairs = (list) =>
  list.map(([name, value]) => h(Text, { key: name }, `${name}  ${value}`))

/**
 * An invoice by @react-pdf/renderer: the same texts, a head that is repeated
 * on each page, and page numbers. It knows no tags.
 */
export const print = (document) =>
  renderToBuffer(
    h(
      Document,
      { title: document.title },
      h(
        Page,
        { size: "A4", style: styles.page },
        h(Text, null, document.seller.join("\n")),
        h(Text, { style: styles.title }, document.title),
        h(Text, null, document.buyer.join("\n")),
        h(View, null, pairs(document.facts)),
        row(document.head, "head", { style: styles.head, fixed: true }),
        document.rows.map((cells, index) => row(cells, index)),
        h(View, null, pairs(document.totals)),
        h(Text, null, document.footer),
        h(Text, {
          style: styles.pages,
          fixed: true,
          render: ({ pageNumber, totalPages }) =>
            `Page ${pageNumber} of ${totalPages}`,
        })
      )
    )
  )
