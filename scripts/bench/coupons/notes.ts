/** What a reader of the figures has to know. */
export const NOTES: readonly string[] = [
  "Stock with a million past users was not tried: with each use it loads all who used a budget before, so 10 000 take seconds already.",
  "Stock redeems under a budget per customer (use_by_attribute), ours under a limit per customer: held, bound to the order and committed.",
  "PostgreSQL runs without fsync, so that ratios are of work and not of the disk. What coupons ask of other modules (orders before, categories above) is left out.",
]
