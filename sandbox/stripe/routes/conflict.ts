import { StripeApiError } from "../http/errors"

/** What the test control answers to an act that the state forbids. */
export const conflict = (message: string): StripeApiError =>
  new StripeApiError(message, { status: 409 })
