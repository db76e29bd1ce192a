import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { anyCharacter } from "./support/any-character"
import { csvHeader, csvRows, type CsvColumn } from "../csv"

type Row = { code: string; used: number | null; enabled: boolean }
const columns: CsvColumn<Row>[] = [
  { heading: "Code", cell: ({ code }) => code },
  { heading: "Used, in all", cell: ({ used }) => used },
  { heading: "Enabled", cell: ({ enabled }) => enabled },
]

const text: CsvColumn<string>[] = [{ heading: "Text", cell: (row) => row }]

/** Reads RFC 4180. */
const read = (csv: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (const [, quoted, plain, end] of csv.matchAll(cell)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "")
    if (end === "\r\n") {
      rows.push(row)
      row = []
    }
  }
  return rows
}

describe("an export", () => {
  it("is a header and a line for each row", () => {
    const rows = [
      { code: "GIFT-3479CD", used: 0, enabled: true },
      { code: "ÉTÉ", used: -3, enabled: false },
      { code: "", used: null, enabled: true },
    ]
    expect(csvHeader(columns) + csvRows(columns, rows)).toBe(
      [
        'Code,"Used, in all",Enabled',
        "GIFT-3479CD,0,true",
        "ÉTÉ,-3,false",
        ",,true",
        "",
      ].join("\r\n")
    )
    expect(csvRows(columns, [])).toBe("")
  })

  it.each([
    ['say "hi"', '"say ""hi"""'],
    ["a,b", '"a,b"'],
    ["a;b", '"a;b"'],
    ["a\nb", '"a\nb"'],
    ["a\rb", '"a\rb"'],
    ["a\tb", '"a\tb"'],
    [" a", '" a"'],
    ["a ", '"a "'],
    ["a b", "a b"],
    ["=1+1", "'=1+1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠A", "'＠A"],
    ["\t=1", '"\'\t=1"'],
    ["\ta", '"\'\ta"'],
    ["\ra", '"\'\ra"'],
    ["\na", '"\'\na"'],
    [" =1", "' =1"],
    ["\u0000=1", "'\u0000=1"],
    ["a=1", "a=1"],
    ["10-20", "10-20"],
  ])("writes %o as %s", (cell, line) => {
    expect(csvRows(text, [cell])).toBe(`${line}\r\n`)
    expect(csvHeader([{ heading: cell, cell: () => null }])).toBe(`${line}\r\n`)
  })

  it("is read back as it was, and never begins as a formula", () => {
    const cells = fc.string({
      unit: fc.oneof(fc.constantFrom(..."\",;=+-@\t\r\n 'aé"), anyCharacter),
      maxLength: 12,
    })
    const rows = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }))
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const wide = [0, 1, 2].map((n) => ({
          heading: `Column ${n}`,
          cell: (row: string[]) => row[n] ?? null,
        }))
        const csv = csvRows(wide, first) + csvRows(wide, second)
        const found = read(csvHeader(wide) + csv).slice(1)
        const given = [...first, ...second]
        const isSame = (cell: string, n: number, m: number) =>
          cell === given[n]?.[m] || cell === `'${given[n]?.[m]}`
        expect(found).toHaveLength(given.length)
        found.forEach((row, n) =>
          row.forEach((cell, m) => {
            expect(isSame(cell, n, m)).toBe(true)
            expect(cell).not.toMatch(/^\s*[=+\-@]/)
          })
        )
      }),
      { numRuns: 500 }
    )
  })
})
