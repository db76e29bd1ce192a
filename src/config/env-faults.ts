import type { EnvName } from "./env-schema"

/** One thing wrong with the environment, and what to do about it. */
export type EnvFault = { name: EnvName; problem: string; cure: string }

const randomSecret =
  "set a random value, such as the output of: openssl rand -hex 32"

const s3Whole =
  "set S3_BUCKET, S3_PRIVATE_BUCKET, S3_REGION, the two keys and S3_FILE_URL, or none of them"

const cures: Record<EnvName, string> = {
  NODE_ENV: "set production, development or test",
  DATABASE_URL:
    "set postgres://user:password@host:5432/name, or run npm start, which brings a PostgreSQL of its own",
  REDIS_URL: "set redis://host:6379, or leave it out to do without Redis",
  BACKEND_PORT: "set a free port such as 9000",
  BACKEND_URL: "set the address of the backend, such as http://localhost:9000",
  STOREFRONT_URL: "set the address of the shop, such as http://localhost:8000",
  STOREFRONT_DEFAULT_COUNTRY:
    "set a country code of two letters such as de, or leave it out",
  STORE_CORS: "list the shop's origins, or leave it out",
  ADMIN_CORS: "list the dashboard's origins, or leave it out",
  AUTH_CORS: "list the origins that may sign in, or leave it out",
  TRUSTED_PROXIES:
    "list addresses and networks such as 203.0.113.0/24, or leave it out",
  JWT_SECRET: randomSecret,
  COOKIE_SECRET: randomSecret,
  ORDER_TOKEN_SECRET: randomSecret,
  STRIPE_API_KEY:
    "set the secret key of your Stripe account, or run npm start, which brings a payment sandbox",
  STRIPE_WEBHOOK_SECRET:
    "set the signing secret (whsec_…) of the webhook endpoint /hooks/payments/stripe in Stripe's dashboard",
  STRIPE_ACCOUNT_ID:
    "set the account's id (acct_…) from Stripe's dashboard, or leave it out",
  STRIPE_API_URL: "leave it out unless a sandbox stands in for Stripe",
  PAYMENT_CAPTURE: "set automatic or manual, or leave it out",
  PAYMENT_HOLD_MINUTES: "set minutes such as 60, or leave it out",
  PAYMENT_HOLD_DELAYED_DAYS: "set days such as 14, or leave it out",
  COUPON_AFTER_REFUND: "set used or returned, or leave it out",
  COUPON_PLUS_TAGS: "set separate or folded, or leave it out",
  SMTP_URL:
    "set smtp://user:password@host:587, or run npm start, which brings a mail inbox",
  SHOP_NAME: "set the name that mails and invoices carry",
  SHOP_TIME_ZONE: "set a time zone such as Europe/Berlin, or leave it out",
  MAIL_FROM: "set the sender, such as Shop <hello@shop.example>",
  STAFF_EMAIL: "set the address that staff notices go to",
  S3_BUCKET: s3Whole,
  S3_PRIVATE_BUCKET:
    "set the name of a second bucket, which nobody but the shop may read",
  S3_REGION: s3Whole,
  S3_ACCESS_KEY_ID: s3Whole,
  S3_SECRET_ACCESS_KEY: s3Whole,
  S3_ENDPOINT: "set the address of the S3 service, or leave it out for AWS",
  S3_FILE_URL: s3Whole,
  CHROMIUM_PATH: "set the path of a Chromium, or leave it out",
  COUNTERFOIL_DATA_DIR: "set a folder for data, or leave it out",
  ADMIN_EMAIL: "set the e-mail address of the first admin user",
  ADMIN_PASSWORD: "set a password for the first admin user",
  CUSTOMER_EMAIL: "set the e-mail address of the example customer",
  CUSTOMER_PASSWORD: "set a password for the example customer",
  LOG_LEVEL: "set error, warn, info, http, verbose or debug, or leave it out",
}

/** A fault of `name`; the cure is the variable's own. */
export function envFault(name: EnvName, problem: string): EnvFault {
  return { name, problem, cure: cures[name] }
}

/** All faults as text for a person, two lines each. */
export function describeFaults(faults: readonly EnvFault[]): string {
  const lines = faults.map(
    ({ name, problem, cure }) => `  ${name} ${problem}\n    → ${cure}`
  )
  return ["The environment is not usable (see .env.template):", ...lines].join(
    "\n"
  )
}
