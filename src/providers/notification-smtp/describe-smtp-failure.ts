const codeOf = (error: unknown, key: "code" | "responseCode"): string => {
  const value: unknown =
    typeof error === "object" && error !== null && key in error
      ? Reflect.get(error, key)
      : null
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : ""
}

/**
 * Why the mail server did not take a mail, by its codes alone: its words often
 * repeat the recipient.
 */
export const describeSmtpFailure = (error: unknown): string => {
  const codes = [codeOf(error, "code"), codeOf(error, "responseCode")].filter(
    Boolean
  )
  return `The mail server did not take the mail (${codes.join(" ") || "no code"}).`
}
