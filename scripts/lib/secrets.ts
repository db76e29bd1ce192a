import { randomBytes, randomInt } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

/** Random values that stay the same from run to run. */
export type Secrets = Record<
  | "jwt"
  | "cookie"
  | "orderToken"
  | "webhook"
  | "postgresPassword"
  | "adminPassword"
  | "customerPassword",
  string
>

/** Reads the secrets of a data folder, making at first those that are missing. */
export function keepSecrets(file: string): Secrets {
  const kept: unknown = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : {}
  const secrets = { ...makeSecrets(), ...onlyStrings(kept) }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

/** Fresh random secrets. */
export function makeSecrets(): Secrets {
  const random = () => randomBytes(32).toString("hex")
  return {
    jwt: random(),
    cookie: random(),
    orderToken: random(),
    webhook: `whsec_${random()}`,
    postgresPassword: random(),
    adminPassword: makePassword(),
    customerPassword: makePassword(),
  }
}

function onlyStrings(value: unknown): Partial<Secrets> {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter(([, text]) => typeof text === "string")
      )
    : {}
}

/** Three groups of four, without letters that look alike: about 59 bits. */
function makePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789"
  const group = () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")
  return [group(), group(), group()].join("-")
}
