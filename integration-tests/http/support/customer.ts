import { inject } from "vitest"

import { httpClient, type HttpClient } from "../../harness/http-client"
import "../../harness/shop-info"

/** Any API of the shop, asked with the seeded customer's token. */
export const signedInCustomer = async (): Promise<HttpClient> => {
  const { backendUrl, customerEmail, customerPassword } = inject("shop")
  const { body } = await httpClient(backendUrl).post<{ token?: string }>(
    "/auth/customer/emailpass",
    { email: customerEmail, password: customerPassword }
  )
  if (!body.token) {
    throw new TypeError("the seeded customer cannot sign in")
  }
  return httpClient(backendUrl, { authorization: `Bearer ${body.token}` })
}
