// What XML 1.0 cannot hold in any spelling: control characters, halves of
// surrogate pairs, U+FFFE and U+FFFF.
const UNSPEAKABLE =
  // eslint-disable-next-line no-control-regex
  /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{D800}-\u{DFFF}\u{FFFE}\u{FFFF}]/gu

/** Text as XML can hold it, on one line; undefined when nothing is left. */
export const plain = (value: string | null | undefined): string | undefined => {
  const text = (value ?? "").replace(UNSPEAKABLE, "").replace(/\s+/g, " ")
  return text.trim() || undefined
}

/** An identifier without the blanks that people write into it. */
export const compact = (value: string | null | undefined): string | undefined =>
  plain(value)?.replace(/ /g, "").toUpperCase()

/** The calendar date (YYYY-MM-DD) of an instant where the seller is. */
export const dateIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date(instant))
