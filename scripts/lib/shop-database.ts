import { Fault } from "./fault"
import { withClient } from "./postgres/database"

/**
 * The publishable key that the seed made for the storefront.
 * @throws Fault when there is none
 */
export async function readPublishableKey(databaseUrl: string): Promise<string> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ token: string }>(
      `select token from api_key
        where type = 'publishable' and revoked_at is null
          and deleted_at is null
        order by (title = 'Storefront') desc, created_at limit 1`
    )
  )
  const token = rows[0]?.token
  if (!token) {
    throw new Fault(
      "The database holds no publishable API key",
      "create one in the admin dashboard (Settings → Publishable API keys), titled Storefront"
    )
  }
  return token
}

/**
 * Points links to locally stored files at the backend's new address; core
 * stores them as whole URLs.
 */
export async function moveFileLinks(
  databaseUrl: string,
  from: string,
  to: string
): Promise<void> {
  const places = [
    ["image", "url"],
    ["product", "thumbnail"],
    ["product_variant", "thumbnail"],
    ["cart_line_item", "thumbnail"],
    ["order_line_item", "thumbnail"],
  ]
  await withClient(databaseUrl, async (client) => {
    for (const [table, column] of places) {
      await client.query(
        `update ${table} set ${column} = replace(${column}, $1, $2)
          where ${column} like $1 || '%'`,
        [`${from}/static/`, `${to}/static/`]
      )
    }
  })
}

/**
 * Medusa's migrate command ends well even where a migration script failed.
 * @throws Fault that names the scripts that did not come to their end
 */
export async function requireMigrationScripts(
  databaseUrl: string
): Promise<void> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ script_name: string }>(
      "select script_name from script_migrations where finished_at is null"
    )
  )
  if (rows.length > 0) {
    const names = rows.map(({ script_name }) => script_name).join(", ")
    throw new Fault(
      `Migration script failed: ${names}`,
      "read why in the log migrate.log of the data folder, mend that, then start again"
    )
  }
}
