import { describe, expect, it } from "vitest"
import { describeFaults } from "../env-faults"
import { readEnv } from "../read-env"
import type { EnvSource } from "../env-schema"

const usable: EnvSource = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://shop:pw@127.0.0.1:5432/shop",
  JWT_SECRET: "a1".repeat(16),
  COOKIE_SECRET: "b2".repeat(16),
  ORDER_TOKEN_SECRET: "c3".repeat(16),
  STRIPE_API_KEY: "sk_test_123",
  STRIPE_WEBHOOK_SECRET: "whsec_0123456789abcdef",
  SMTP_URL: "smtp://127.0.0.1:1025",
}

const faultsOf = (change: EnvSource, base: EnvSource = usable) => {
  const result = readEnv({ ...base, ...change })
  return result.ok
    ? []
    : result.faults.map(({ name, problem }) => `${name} ${problem}`)
}

describe("readEnv", () => {
  it("completes addresses from ports", () => {
    const result = readEnv({
      ...usable,
      BACKEND_PORT: "9100",
      STOREFRONT_PORT: "8100",
    })
    expect(result).toMatchObject({
      ok: true,
      env: {
        BACKEND_PORT: 9100,
        BACKEND_URL: "http://localhost:9100",
        STOREFRONT_URL: "http://localhost:8100",
        STORE_CORS: "http://localhost:8100",
        AUTH_CORS: "http://localhost:8100,http://localhost:9100",
      },
    })
  })

  it("names every missing variable at once", () => {
    expect(faultsOf({}, { NODE_ENV: "production" })).toEqual([
      "DATABASE_URL is missing",
      "JWT_SECRET is missing",
      "COOKIE_SECRET is missing",
      "ORDER_TOKEN_SECRET is missing",
      "STRIPE_API_KEY is missing",
      "STRIPE_WEBHOOK_SECRET is missing",
      "SMTP_URL is missing",
    ])
  })

  it("counts an empty value as not set", () => {
    expect(faultsOf({ SMTP_URL: "  " })).toEqual(["SMTP_URL is missing"])
  })

  it("reports a bad port once, not again in the addresses", () => {
    expect(faultsOf({ BACKEND_PORT: "99999" })).toEqual([
      "BACKEND_PORT is not a port number",
    ])
  })

  it("needs no secrets on a developer's machine", () => {
    expect(
      faultsOf({
        NODE_ENV: "development",
        JWT_SECRET: "",
        COOKIE_SECRET: "",
        ORDER_TOKEN_SECRET: "",
      })
    ).toEqual([])
  })

  it.each(["supersecret", "short", "development-only-jwt_secret"])(
    "refuses the secret %s in production",
    (secret) => {
      expect(faultsOf({ JWT_SECRET: secret })).toEqual([
        "JWT_SECRET is a well-known or short secret, not for production",
      ])
    }
  )

  it("refuses one secret for two purposes", () => {
    expect(faultsOf({ COOKIE_SECRET: usable.JWT_SECRET })).toEqual([
      "COOKIE_SECRET is the same as JWT_SECRET",
    ])
  })

  it("refuses half of S3", () => {
    expect(faultsOf({ S3_BUCKET: "shop", S3_REGION: "eu-central-1" })).toEqual([
      "S3_PRIVATE_BUCKET is missing while other S3_ variables are set",
      "S3_ACCESS_KEY_ID is missing while other S3_ variables are set",
      "S3_SECRET_ACCESS_KEY is missing while other S3_ variables are set",
      "S3_FILE_URL is missing while other S3_ variables are set",
    ])
  })

  it("refuses to keep private files in the public bucket", () => {
    expect(
      faultsOf({
        S3_BUCKET: "shop",
        S3_PRIVATE_BUCKET: "shop",
        S3_REGION: "eu-central-1",
        S3_ACCESS_KEY_ID: "id",
        S3_SECRET_ACCESS_KEY: "key",
        S3_FILE_URL: "https://files.example",
      })
    ).toEqual(["S3_PRIVATE_BUCKET is the public bucket too"])
  })

  it("keeps a live key away from a sandbox", () => {
    expect(
      faultsOf({
        STRIPE_API_KEY: "sk_live_123",
        STRIPE_API_URL: "http://127.0.0.1:12111",
      })
    ).toEqual(["STRIPE_API_URL would send a live key to a stand-in"])
  })

  it.each([
    ["DATABASE_URL", "mysql://x/y"],
    ["REDIS_URL", "127.0.0.1:6379"],
    ["STOREFRONT_URL", "shop.example"],
    ["SMTP_URL", "mail.example:25"],
    ["BACKEND_PORT", "70000"],
    ["STRIPE_API_KEY", "pk_test_1"],
    ["STORE_CORS", "shop.example"],
    ["STRIPE_ACCOUNT_ID", "my shop"],
    ["MAIL_FROM", "nobody"],
    ["NODE_ENV", "prod"],
  ])("refuses %s=%s", (name, value) => {
    const faults = faultsOf({ [name]: value })
    expect(faults.some((fault) => fault.startsWith(name))).toBe(true)
  })

  it.each([
    [undefined, "is missing"],
    ["", "is missing"],
    [" \t ", "is missing"],
    ["sk_test_1234567890abcdef", "is not a webhook signing secret"],
    ["whsec_", "is not a webhook signing secret"],
    ["whsec_                ", "is not a webhook signing secret"],
    ["whsec_short", "is too short for a webhook signing secret"],
  ])("row 5: does not start with the webhook secret %j", (secret, problem) => {
    const faults = faultsOf({ STRIPE_WEBHOOK_SECRET: secret })
    expect(faults[0]).toBe(`STRIPE_WEBHOOK_SECRET ${problem}`)
  })

  it("says what to do", () => {
    const result = readEnv({ ...usable, JWT_SECRET: "" })
    expect(result.ok ? "" : describeFaults(result.faults)).toMatch(
      /JWT_SECRET is missing\n +→ set a random value/
    )
  })
})
