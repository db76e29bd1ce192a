/** The longest text of each sort that a page shows, in characters. */
export const LONGEST = {
  name: 240,
  line: 120,
  title: 300,
  short: 60,
  paragraph: 600,
} as const

/**
 * Cuts what would push the rest off the page; the snapshot keeps it whole.
 *
 * @param most characters, the mark of the cut among them
 */
export const shorten = (text: string, most: number): string => {
  // Twice as many UTF-16 units hold all characters that may be wanted.
  const characters = Array.from(text.slice(0, most * 2 + 2))
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
}

/** As `shorten`, for what may be absent; empty text is absent. */
export const shortenOptional = (
  text: string | null | undefined,
  most: number
): string | null => (text ? shorten(text, most) : null)
