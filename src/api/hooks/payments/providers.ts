/** Payment services by the name in their webhook's address. */
export const PAYMENT_HOOK_PROVIDERS: ReadonlyMap<string, string> = new Map([
  ["stripe", "stripe-checkout_stripe-checkout"],
])
