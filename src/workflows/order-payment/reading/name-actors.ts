import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Who did something; `name` is known of staff only. */
export type Actor = {
  type: "shopper" | "staff" | "service" | "shop"
  name: string | null
}

const STAFF = "staff:"

type User = {
  id: string
  first_name?: string | null
  last_name?: string | null
  email: string
}

const nameOf = (user: User): string =>
  [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email

/** An actor as the ledger writes it, with the names of staff by their id. */
export const describeActor = (
  actor: string,
  names: ReadonlyMap<string, string>
): Actor => {
  if (actor.startsWith(STAFF)) {
    return { type: "staff", name: names.get(actor.slice(STAFF.length)) ?? null }
  }
  return {
    type: actor === "shopper" || actor === "shop" ? actor : "service",
    name: null,
  }
}

/** The names (or addresses) of the members of staff among these actors. */
export const namesOfStaff = async (
  container: MedusaContainer,
  actors: readonly string[]
): Promise<Map<string, string>> => {
  const ids = new Set(
    actors
      .filter((actor) => actor.startsWith(STAFF))
      .map((actor) => actor.slice(STAFF.length))
  )
  if (ids.size === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "user",
    fields: ["id", "first_name", "last_name", "email"],
    filters: { id: [...ids] },
  })
  return new Map(data.map((user) => [user.id, nameOf(user)]))
}
