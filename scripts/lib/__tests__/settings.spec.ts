import { expect, it } from "vitest"
import { readEnv } from "../../../src/config/read-env"
import { makeSecrets } from "../secrets"
import { composeSettings, dataDirOf } from "../settings"

const secrets = makeSecrets()
const compose = (source: Record<string, string>) =>
  composeSettings(source, secrets, "/repo")

it("needs nothing: every outside service gets a stand-in", () => {
  const settings = compose({})
  expect(settings.embedded).toEqual({
    postgres: true,
    stripe: true,
    mail: true,
  })
  expect(settings.backendEnv).toMatchObject({
    NODE_ENV: "production",
    DATABASE_URL: expect.stringContaining("@127.0.0.1:54329/counterfoil"),
    STRIPE_API_URL: "http://127.0.0.1:12111",
    STRIPE_WEBHOOK_SECRET: secrets.webhook,
    SMTP_URL: "smtp://127.0.0.1:1025",
    COUNTERFOIL_DATA_DIR: "/repo/.counterfoil",
    REDIS_URL: "",
  })
  expect(readEnv(settings.backendEnv)).toMatchObject({ ok: true })
})

it("replaces stand-ins one by one", () => {
  const settings = compose({ DATABASE_URL: "postgres://u:p@db/shop" })
  expect(settings.embedded).toEqual({
    postgres: false,
    stripe: true,
    mail: true,
  })
  expect(settings.databaseUrl).toBe("postgres://u:p@db/shop")
})

it("invents no webhook secret for a Stripe account", () => {
  const { backendEnv } = compose({ STRIPE_API_KEY: "sk_test_1" })
  expect(backendEnv.STRIPE_API_URL).toBe("")
  expect(readEnv(backendEnv)).toMatchObject({
    ok: false,
    faults: [{ name: "STRIPE_WEBHOOK_SECRET", problem: "is missing" }],
  })
})

it("follows ports into addresses", () => {
  const { backendEnv } = compose({ BACKEND_PORT: "9100", MAIL_SMTP_PORT: "25" })
  expect(backendEnv.BACKEND_URL).toBe("http://localhost:9100")
  expect(backendEnv.SMTP_URL).toBe("smtp://127.0.0.1:25")
})

it("takes a data folder relative to the repository", () => {
  expect(dataDirOf({ COUNTERFOIL_DATA_DIR: "data" }, "/repo")).toBe(
    "/repo/data"
  )
  expect(dataDirOf({ COUNTERFOIL_DATA_DIR: " " }, "/repo")).toBe(
    "/repo/.counterfoil"
  )
})
