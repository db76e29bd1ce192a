import { inject } from "vitest"
import { httpClient, type HttpClient } from "./http-client"
import "./shop-info"

/** The Admin API, signed in as the seeded admin user. */
export async function adminClient(): Promise<HttpClient> {
  const { backendUrl, adminEmail, adminPassword } = inject("shop")
  const { body } = await httpClient(backendUrl).post<{ token: string }>(
    "/auth/user/emailpass",
    { email: adminEmail, password: adminPassword }
  )
  return httpClient(backendUrl, { authorization: `Bearer ${body.token}` })
}
