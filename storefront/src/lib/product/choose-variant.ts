type Choice = Record<string, string>
type WithChoice = { id: string; choice: Choice }

/** The variant that the address asks for; else the first that can be sold. */
export function chosenVariant<V extends WithChoice>(
  variants: readonly V[],
  wantedId: string,
  isSold: (variant: V) => boolean
): V | undefined {
  return (
    variants.find(({ id }) => id === wantedId) ??
    variants.find(isSold) ??
    variants.at(0)
  )
}

/**
 * The variant to go to when one option changes: the one that keeps the most of
 * the present choice. Undefined when no variant has that value.
 */
export function variantFor<V extends WithChoice>(
  variants: readonly V[],
  present: Choice,
  optionId: string,
  value: string
): V | undefined {
  const kept = (variant: V) =>
    Object.entries(present).filter(
      ([id, one]) => id !== optionId && variant.choice[id] === one
    ).length
  return variants
    .filter(({ choice }) => choice[optionId] === value)
    .toSorted((a, b) => kept(b) - kept(a))
    .at(0)
}
