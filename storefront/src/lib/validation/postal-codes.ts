type PostalRule = { pattern: RegExp; example: string }

const fiveDigits: PostalRule = { pattern: /^\d{5}$/, example: "10115" }
const fourDigits: PostalRule = { pattern: /^\d{4}$/, example: "1010" }

/** Only what is certain: a wrong rule would turn a customer away. */
const RULES: Record<string, PostalRule> = {
  at: fourDigits,
  be: fourDigits,
  ch: fourDigits,
  de: fiveDigits,
  dk: fourDigits,
  es: fiveDigits,
  fi: fiveDigits,
  fr: fiveDigits,
  ie: { pattern: /^[A-Z]\d[\dW]\s?[A-Z\d]{4}$/, example: "D02 X285" },
  it: fiveDigits,
  lu: fourDigits,
  nl: { pattern: /^\d{4}\s?[A-Z]{2}$/, example: "1012 AB" },
  pl: { pattern: /^\d{2}-\d{3}$/, example: "00-950" },
  pt: { pattern: /^\d{4}-\d{3}$/, example: "1100-148" },
  se: { pattern: /^\d{3}\s?\d{2}$/, example: "111 22" },
  us: { pattern: /^\d{5}(-\d{4})?$/, example: "94103" },
}

const ANYWHERE = /^[A-Z\d][A-Z\d -]{1,11}$/

/**
 * What is wrong with a postal code in that country (two letters), as a
 * sentence for the shopper; null when nothing is.
 */
export function postalCodeFault(
  code: string,
  countryCode: string
): string | null {
  const rule = RULES[countryCode.toLowerCase()]
  const written = code.trim().toUpperCase()
  if (rule) {
    return rule.pattern.test(written)
      ? null
      : `Write the postal code like ${rule.example}.`
  }
  return ANYWHERE.test(written) ? null : "Check the postal code."
}
