type Maybe<T> = T | null | undefined

/** The payment methods of a region, as Query reads them. */
export type PayingRegion = {
  payment_providers?: Maybe<Maybe<{ id: string; is_enabled?: boolean }>[]>
}

/** The ids of the payment methods that a region offers, always in one order. */
export const paymentProvidersOf = (region: Maybe<PayingRegion>): string[] =>
  (region?.payment_providers ?? [])
    .flatMap((provider) =>
      provider && provider.is_enabled !== false ? [provider.id] : []
    )
    .sort()

/**
 * How a cart is paid: as its shopper chose, as long as the region offers that;
 * by the region's first method otherwise, null where it has none. Whoever prices
 * a cart and whoever places it must say the same, so both ask here.
 */
export const paymentProviderOf = (
  offered: readonly string[],
  chosen: Maybe<string>
): string | null =>
  chosen && offered.includes(chosen) ? chosen : (offered[0] ?? null)
