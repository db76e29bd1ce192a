/** Where the mutated code lies, relative to the repository. */
export const DOMAIN = "src/modules/coupon/domain"

const isOption = (word: string): boolean => word.startsWith("-")

/**
 * Stryker's arguments for ours: words before the first option are folders or
 * files of the core, what follows goes to Stryker as it is.
 */
export const strykerArguments = (words: readonly string[]): string[] => {
  const first = words.findIndex(isOption)
  const places = first === -1 ? words : words.slice(0, first)
  const others = first === -1 ? [] : words.slice(first)
  const patterns = places.map((place) =>
    place.endsWith(".ts") ? `${DOMAIN}/${place}` : `${DOMAIN}/${place}/**/*.ts`
  )
  const mutate = [
    ...patterns,
    `!${DOMAIN}/**/__tests__/**`,
    `!${DOMAIN}/conformance/sample-carts.ts`,
  ].join(",")
  return patterns.length === 0 ? others : ["--mutate", mutate, ...others]
}
