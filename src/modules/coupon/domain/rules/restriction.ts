/**
 * What a condition leaves open of something that a cart has one of. Conditions
 * that leave nothing open together can never hold, and are refused.
 *
 * @property of names the thing, the same for all kinds that restrict it
 */
export type Restriction =
  | { readonly of: string; readonly min?: number; readonly max?: number }
  | {
      readonly of: string
      readonly in?: ReadonlySet<string>
      readonly not_in?: ReadonlySet<string>
    }

type Open = {
  min: number
  max: number
  allowed: ReadonlySet<string> | null
  forbidden: ReadonlySet<string>
}

const EVERYTHING: Open = {
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  allowed: null,
  forbidden: new Set(),
}

const both = (
  a: ReadonlySet<string> | null,
  b: ReadonlySet<string> | undefined
): ReadonlySet<string> | null =>
  a && b ? new Set([...a].filter((value) => b.has(value))) : (b ?? a)

const narrow = (open: Open, restriction: Restriction): Open =>
  "in" in restriction || "not_in" in restriction
    ? {
        ...open,
        allowed: both(open.allowed, restriction.in),
        forbidden: new Set([...open.forbidden, ...(restriction.not_in ?? [])]),
      }
    : "min" in restriction || "max" in restriction
      ? {
          ...open,
          min: Math.max(open.min, restriction.min ?? open.min),
          max: Math.min(open.max, restriction.max ?? open.max),
        }
      : open

const isImpossible = ({ min, max, allowed, forbidden }: Open): boolean =>
  min > max ||
  (allowed !== null && [...allowed].every((value) => forbidden.has(value)))

/** A group of restrictions that leaves nothing open, with those before it. */
export type Impossible = { index: number; of: string }

/** Which groups leave nothing open together with those before them. */
export const impossibleAt = (
  restrictions: readonly (readonly Restriction[])[]
): Impossible[] => {
  const open = new Map<string, Open>()
  const impossible: Impossible[] = []
  restrictions.forEach((group, index) => {
    for (const restriction of group) {
      const narrowed = narrow(
        open.get(restriction.of) ?? EVERYTHING,
        restriction
      )
      open.set(restriction.of, narrowed)
      if (isImpossible(narrowed)) {
        impossible.push({ index, of: restriction.of })
      }
    }
  })
  return impossible
}
