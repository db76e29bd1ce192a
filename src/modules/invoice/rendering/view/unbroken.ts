/** A date or amount inside a sentence, which is not to be parted at a line's end. */
export const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0")
