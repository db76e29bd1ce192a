/**
 * Text from outside (names, titles) as one line without control characters, so
 * that it can neither start a new header nor forge lines of a plain-text mail.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .trim()
