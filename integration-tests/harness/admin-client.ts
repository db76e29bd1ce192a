import { inject } from "vitest"
import { httpClient, type HttpClient } from "./http-client"
import "./shop-info"

const known = new Map<string, Promise<HttpClient>>()

const signIn = async (backendUrl: string): Promise<HttpClient> => {
  const { adminEmail, adminPassword } = inject("shop")
  const { body } = await httpClient(backendUrl).post<{ token?: string }>(
    "/auth/user/emailpass",
    { email: adminEmail, password: adminPassword }
  )
  if (!body.token) {
    known.delete(backendUrl)
  }
  return httpClient(backendUrl, { authorization: `Bearer ${body.token}` })
}

/**
 * The Admin API, signed in as the seeded admin user; `backendUrl` asks another
 * server of the shop. Signs in once per file, as checking a password takes as
 * long as some requests.
 */
export function adminClient(
  backendUrl = inject("shop").backendUrl
): Promise<HttpClient> {
  const client = known.get(backendUrl) ?? signIn(backendUrl)
  known.set(backendUrl, client)
  client.catch(() => known.delete(backendUrl))
  return client
}
