/**
 * A column of an export: its heading, and what a row has in it. Empty cells are
 * null.
 */
export type CsvColumn<Row> = {
  readonly heading: string
  readonly cell: (row: Row) => string | number | boolean | null
}

const LINE_END = "\r\n"
// Also in full width, which spreadsheets of East Asian languages take as well.
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u

const quoted = (text: string): string => {
  // An apostrophe in front makes a spreadsheet show text and not reckon it.
  const safe = FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const written = (cell: string | number | boolean | null): string =>
  typeof cell === "string" ? quoted(cell) : cell === null ? "" : String(cell)

const line = (cells: readonly string[]): string => cells.join(",") + LINE_END

/** The first line of an export (RFC 4180). */
export const csvHeader = <Row>(columns: readonly CsvColumn<Row>[]): string =>
  line(columns.map(({ heading }) => quoted(heading)))

/**
 * The lines of some rows (RFC 4180), each with its end, so that an export is
 * the header and then chunk after chunk.
 *
 * Text that a spreadsheet would run as a formula has an apostrophe in front;
 * numbers never need one.
 */
export const csvRows = <Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[]
): string =>
  rows
    .map((row) => line(columns.map(({ cell }) => written(cell(row)))))
    .join("")
