/** A failure that a person can act on: what went wrong, and the cure. */
export class Fault extends Error {
  override name = "Fault"

  /** `details` are lines to show below, such as the end of a log. */
  constructor(
    message: string,
    readonly cure: string,
    readonly details: readonly string[] = []
  ) {
    super(message)
  }
}

/** Any thrown value as lines for a person. */
export function describeError(error: unknown): string[] {
  if (error instanceof Fault) {
    return [
      error.message,
      `→ ${error.cure}`,
      ...error.details.map((line) => `  | ${line}`),
    ]
  }
  return [
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ]
}
