/** An IBAN without blanks, in capitals; null unless its check digits fit. */
export const readIban = (text: string): string | null => {
  const iban = text.replace(/\s/g, "").toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) {
    return null
  }
  // ISO 13616: letters count 10 to 35, the first four go to the end.
  const digits = Array.from(iban.slice(4) + iban.slice(0, 4), (c) =>
    parseInt(c, 36)
  ).join("")
  return BigInt(digits) % 97n === 1n ? iban : null
}
