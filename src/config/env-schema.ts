import { isIP } from "node:net"

import { z } from "@medusajs/framework/zod"

const url = (...protocols: string[]) =>
  z.string().refine((value) => hasProtocol(value, protocols), {
    message: `is not a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  })

const webUrl = url("http:", "https:").transform((value) =>
  value.replace(/\/+$/, "")
)

const origins = z
  .string()
  .refine(
    (value) =>
      value
        .split(",")
        .every((origin) => hasProtocol(origin.trim(), ["http:", "https:"])),
    { message: "is not a comma-separated list of http(s) origins" }
  )

const port = z
  .string()
  .regex(/^\d{1,5}$/, "is not a port number")
  .transform(Number)
  .refine((value) => value > 0 && value < 65536, "is not a port number")

const wholeNumber = (least: number, most: number) => {
  const message = `is not a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
}

const address = z
  .string()
  .regex(
    /^([^<>@]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
    "is not an e-mail address"
  )

function hasProtocol(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol)
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }))
  } catch {
    return false
  }
}

const networks = z
  .string()
  .transform((value) => value.split(",").map((each) => each.trim()))
  .refine((each) => each.every(isNetwork), {
    message: "is not a comma-separated list of IP addresses and networks",
  })

function isNetwork(text: string): boolean {
  const [address = "", bits, more] = text.split("/")
  const longest = isIP(address) === 6 ? 128 : 32
  const isWhole = bits === undefined || /^\d{1,3}$/.test(bits)
  return (
    isIP(address) !== 0 &&
    more === undefined &&
    isWhole &&
    Number(bits ?? 0) <= longest
  )
}

/** Every variable that the backend reads: its form, and what holds when it is not set. */
export const envSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]),
  DATABASE_URL: url("postgres:", "postgresql:"),
  REDIS_URL: url("redis:", "rediss:").optional(),
  BACKEND_PORT: port,
  BACKEND_URL: webUrl,
  STOREFRONT_URL: webUrl,
  STOREFRONT_DEFAULT_COUNTRY: z
    .string()
    .regex(/^[a-z]{2}$/i, "must be a country code of two letters, such as de")
    .optional(),
  STORE_CORS: origins,
  ADMIN_CORS: origins,
  AUTH_CORS: origins,
  TRUSTED_PROXIES: networks.optional(),
  JWT_SECRET: z.string(),
  COOKIE_SECRET: z.string(),
  ORDER_TOKEN_SECRET: z.string(),
  STRIPE_API_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, "is not a secret Stripe key"),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S+$/, "is not a webhook signing secret")
    .regex(/^whsec_\S{16,}$/, "is too short for a webhook signing secret"),
  STRIPE_ACCOUNT_ID: z
    .string()
    .regex(/^acct_\w+$/, "is not the id of a Stripe account")
    .optional(),
  STRIPE_API_URL: webUrl.optional(),
  PAYMENT_CAPTURE: z.enum(["automatic", "manual"]),
  PAYMENT_HOLD_MINUTES: wholeNumber(5, 44_640),
  PAYMENT_HOLD_DELAYED_DAYS: wholeNumber(1, 90),
  COUPON_AFTER_REFUND: z.enum(["used", "returned"]),
  COUPON_PLUS_TAGS: z.enum(["separate", "folded"]),
  SMTP_URL: url("smtp:", "smtps:"),
  SHOP_NAME: z.string(),
  SHOP_TIME_ZONE: z.string().refine(isTimeZone, "is not a known time zone"),
  MAIL_FROM: address,
  STAFF_EMAIL: address,
  S3_BUCKET: z.string().optional(),
  S3_PRIVATE_BUCKET: z.string().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_ENDPOINT: webUrl.optional(),
  S3_FILE_URL: webUrl.optional(),
  CHROMIUM_PATH: z.string().optional(),
  COUNTERFOIL_DATA_DIR: z.string(),
  ADMIN_EMAIL: address,
  ADMIN_PASSWORD: z.string().optional(),
  CUSTOMER_EMAIL: address,
  CUSTOMER_PASSWORD: z.string().optional(),
  LOG_LEVEL: z.enum(["error", "warn", "info", "http", "verbose", "debug"]),
})

/** The backend's settings, checked. */
export type Env = z.infer<typeof envSchema>

/** Name of a variable that the backend reads. */
export type EnvName = keyof Env

/** Variables as the operating system gives them. */
export type EnvSource = Readonly<Record<string, string | undefined>>
