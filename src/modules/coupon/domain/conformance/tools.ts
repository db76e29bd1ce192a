/** What the suites need of a test runner; vitest and Jest both have it. */
export type TestTools = {
  describe(name: string, body: () => void): void
  it(name: string, body: () => void): void
  expect(value: unknown): {
    toBe(expected: unknown): void
    toEqual(expected: unknown): void
  }
}

/**
 * Fields to try a rule with, without `kind`.
 *
 * @property accepted at least one
 * @property refused such as an amount below zero
 */
export type Samples = {
  accepted: readonly { readonly [field: string]: unknown }[]
  refused?: readonly { readonly [field: string]: unknown }[]
}

/** Makes writing to anything inside an error, and so the rule's defect. */
export const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
