import { Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createCustomerAddressesWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows"

import { readRows } from "./context"
import type { IdRow, SeedContext } from "./context"
import { must } from "./must"

/** An e-mail address and a password to sign in with. */
export interface SignIn {
  email: string
  password: string
}

/** The demo customer, as on parcels. */
export const CUSTOMER_ADDRESS = {
  first_name: "Mira",
  last_name: "Sommer",
  address_1: "Sonnenallee 84",
  city: "Berlin",
  postal_code: "12045",
  country_code: "de",
  phone: "+49 30 5557 0142",
}

// One identity can carry both actors: admin and customer may share an address.
const ensureIdentity = async (
  { container }: SeedContext,
  { email, password }: SignIn
): Promise<string> => {
  const auth = container.resolve(Modules.AUTH)
  const [known] = await auth.listProviderIdentities({
    entity_id: email,
    provider: "emailpass",
  })
  if (known?.auth_identity_id) {
    return known.auth_identity_id
  }
  const registered = await auth.register("emailpass", {
    body: { email, password },
  })
  return must(
    registered.authIdentity,
    `a sign-in for ${email} (${registered.error ?? "no reason given"})`
  ).id
}

/** The merchant's account for the dashboard. */
export const ensureAdmin = async (
  context: SeedContext,
  signIn: SignIn
): Promise<void> => {
  const users = await readRows<IdRow>(context, "user", ["id"], {
    email: signIn.email,
  })
  if (users.length > 0) {
    return
  }
  await createUserAccountWorkflow(context.container).run({
    input: {
      authIdentityId: await ensureIdentity(context, signIn),
      userData: {
        email: signIn.email,
        first_name: "Ada",
        last_name: "Lindqvist",
      },
    },
  })
}

/**
 * A customer with an account and an address in Berlin.
 *
 * @returns the customer's id.
 */
export const ensureCustomer = async (
  context: SeedContext,
  signIn: SignIn
): Promise<string> => {
  const read = async () => {
    const [customer] = await readRows<{ id: string; addresses?: IdRow[] }>(
      context,
      "customer",
      ["id", "addresses.id"],
      { email: signIn.email, has_account: true }
    )
    return customer
  }
  if ((await read()) === undefined) {
    await createCustomerAccountWorkflow(context.container).run({
      input: {
        authIdentityId: await ensureIdentity(context, signIn),
        customerData: {
          email: signIn.email,
          first_name: CUSTOMER_ADDRESS.first_name,
          last_name: CUSTOMER_ADDRESS.last_name,
          phone: CUSTOMER_ADDRESS.phone,
        },
      },
    })
  }
  const customer = must(await read(), `the customer ${signIn.email}`)
  if ((customer.addresses ?? []).length === 0) {
    await createCustomerAddressesWorkflow(context.container).run({
      input: {
        addresses: [
          {
            ...CUSTOMER_ADDRESS,
            customer_id: customer.id,
            address_name: "Home",
            is_default_shipping: true,
            is_default_billing: true,
          },
        ],
      },
    })
  }
  return customer.id
}
