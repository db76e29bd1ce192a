import { randomUUID } from "node:crypto"

import { storeClient } from "../../harness/store-client"
import { readyCart } from "./purchase"

const PASSWORD = "a-password-for-tests"

/** A customer with an account, signed in. */
export type SignedIn = { email: string; token: string }

/** Registers a customer and signs in. */
export const newCustomer = async (): Promise<SignedIn> => {
  const email = `owner.${randomUUID()}@example.com`
  const credentials = { email, password: PASSWORD }
  const guest = storeClient()
  const registered = await guest.post<{ token: string }>(
    "/auth/customer/emailpass/register",
    credentials
  )
  await storeClient(registered.body.token).post("/store/customers", { email })
  const { body } = await guest.post<{ token: string }>(
    "/auth/customer/emailpass",
    credentials
  )
  return { email, token: body.token }
}

/** A cart of a signed-in customer that could be placed. */
export const cartOf = async (customer: SignedIn) => {
  const cart = await readyCart()
  const answer = await storeClient(customer.token).post(
    `/store/carts/${cart.id}/customer`
  )
  if (!answer.ok) {
    throw new Error(`The cart has no owner: ${JSON.stringify(answer.body)}`)
  }
  return cart
}
