const KNOWN = new Set(Intl.supportedValuesOf("currency"))

/** Whether it is a currency of ISO 4217, in any case. */
export const isCurrency = (code: string): boolean =>
  KNOWN.has(code.toUpperCase())
