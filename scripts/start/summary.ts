import type { Settings } from "../lib/settings"

/** The table that a start ends with: what runs where, and how to sign in. */
export function summary(settings: Settings, seconds: number): string {
  const { backendEnv, ports, embedded, secrets } = settings
  const rows: [string, string, string][] = [
    [
      "Shop",
      backendEnv.STOREFRONT_URL ?? "",
      signIn(backendEnv.CUSTOMER_EMAIL, backendEnv.CUSTOMER_PASSWORD),
    ],
    [
      "Admin",
      `${backendEnv.BACKEND_URL}/app`,
      signIn(backendEnv.ADMIN_EMAIL, backendEnv.ADMIN_PASSWORD),
    ],
  ]
  if (embedded.mail) {
    rows.push([
      "Mail inbox",
      `http://localhost:${ports.mailWeb}`,
      `SMTP on ${ports.mailSmtp}`,
    ])
  }
  if (embedded.stripe) {
    rows.push([
      "Payment sandbox",
      `http://localhost:${ports.sandbox}`,
      "pay with card 4242 4242 4242 4242",
    ])
  }
  if (embedded.postgres) {
    rows.push([
      "PostgreSQL",
      `127.0.0.1:${ports.postgres}`,
      `user postgres, password ${secrets.postgresPassword.slice(0, 4)}… (secrets.json)`,
    ])
  }
  return [
    "",
    `Counterfoil is ready after ${seconds.toFixed(1)} s.`,
    "",
    ...table(rows),
    "",
    `Data and logs: ${settings.dataDir}. Ctrl-C stops everything.`,
  ].join("\n")
}

const signIn = (email?: string, password?: string) =>
  `${email ?? ""} / ${password ?? ""}`

function table(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows.map(
    (row) =>
      `  ${row.map((cell, column) => cell.padEnd(width(column))).join("  ")}`
  )
}
