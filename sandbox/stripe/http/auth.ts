import type { RequestHandler } from "express"

import { StripeApiError } from "./errors"

/**
 * Lets test-mode secret keys in and nothing else: a live key that reached a
 * sandbox would be a mistake worth an error.
 */
export const authenticate: RequestHandler = (request, _response, next) => {
  const header = request.header("authorization") ?? ""
  const [scheme, key = ""] = header.split(" ")
  if (scheme?.toLowerCase() !== "bearer" || !key) {
    throw new StripeApiError(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
      { status: 401 }
    )
  }
  if (!/^(sk|rk)_test_\w+$/.test(key)) {
    throw new StripeApiError(
      `Invalid API Key provided: ${key.slice(0, 8)}****. The sandbox takes keys that begin with sk_test_.`,
      { status: 401 }
    )
  }
  next()
}
