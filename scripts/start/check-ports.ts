import { assertPortsFree, type PortClaim } from "../lib/ports"
import type { Settings } from "../lib/settings"

/** Checks that every port is free that a part of ours will listen on. */
export function checkPorts({ ports, embedded }: Settings): Promise<void> {
  const claim = (port: number, what: string, variable: string): PortClaim => ({
    port,
    what,
    variable,
  })
  return assertPortsFree([
    claim(ports.storefront, "shop", "STOREFRONT_PORT"),
    claim(ports.backend, "Medusa", "BACKEND_PORT"),
    ...(embedded.mail
      ? [
          claim(ports.mailWeb, "mail inbox's page", "MAIL_WEB_PORT"),
          claim(ports.mailSmtp, "mail inbox's SMTP", "MAIL_SMTP_PORT"),
        ]
      : []),
    ...(embedded.stripe
      ? [claim(ports.sandbox, "payment sandbox", "STRIPE_SANDBOX_PORT")]
      : []),
    ...(embedded.postgres
      ? [claim(ports.postgres, "PostgreSQL", "POSTGRES_PORT")]
      : []),
  ])
}
