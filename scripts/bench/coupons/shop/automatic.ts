/** So many automatic coupons there are, where there are any. */
export const AUTOMATIC = 1000

/** So many of them apply to the bench's carts, where some do. */
export const MATCHING = 10

/**
 * Automatic coupons to be made.
 *
 * @property from the first one's number
 * @property areMet whether they apply to the bench's carts
 */
export type Automatic = { from: number; count: number; areMet: boolean }

const rest = { from: AUTOMATIC - MATCHING, count: MATCHING }

/** Those of both shops with automatic coupons; what the last ones do differs. */
export const MOST: Automatic = { from: 0, count: rest.from, areMet: false }
export const NONE_MATCHES: Automatic = { ...rest, areMet: false }
export const TEN_MATCH: Automatic = { ...rest, areMet: true }
