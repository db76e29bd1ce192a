import { DEVELOPMENT_SECRET_PREFIX } from "./env-defaults"
import { envFault, type EnvFault } from "./env-faults"
import type { EnvName, EnvSource } from "./env-schema"

/** Checks between variables; they hold for values that are malformed too. */
export function checkRules(source: EnvSource): EnvFault[] {
  return [
    ...checkSecrets(source),
    ...checkStripe(source),
    ...checkS3(source),
    ...checkUrls(source),
  ]
}

const SECRETS: readonly EnvName[] = [
  "JWT_SECRET",
  "COOKIE_SECRET",
  "ORDER_TOKEN_SECRET",
]
const MIN_SECRET_LENGTH = 24
const WELL_KNOWN = /^(supersecret|secret|changeme|change-me|password)/i

function checkSecrets(source: EnvSource): EnvFault[] {
  if (source.NODE_ENV !== "production") {
    return []
  }
  return SECRETS.flatMap((name) => {
    const value = source[name]
    if (!value) {
      return []
    }
    if (
      value.startsWith(DEVELOPMENT_SECRET_PREFIX) ||
      WELL_KNOWN.test(value) ||
      value.length < MIN_SECRET_LENGTH
    ) {
      return [
        envFault(name, "is a well-known or short secret, not for production"),
      ]
    }
    const twin = SECRETS.find(
      (other) => other > name && source[other] === value
    )
    return twin ? [envFault(name, `is the same as ${twin}`)] : []
  })
}

function checkStripe(source: EnvSource): EnvFault[] {
  const isLive = /^(sk|rk)_live_/.test(source.STRIPE_API_KEY ?? "")
  if (isLive && source.STRIPE_API_URL) {
    return [envFault("STRIPE_API_URL", "would send a live key to a stand-in")]
  }
  return []
}

const S3_REQUIRED: readonly EnvName[] = [
  "S3_BUCKET",
  "S3_PRIVATE_BUCKET",
  "S3_REGION",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "S3_FILE_URL",
]

function checkS3(source: EnvSource): EnvFault[] {
  const wanted = [...S3_REQUIRED, "S3_ENDPOINT"].some((name) => source[name])
  if (!wanted) {
    return []
  }
  const missing = S3_REQUIRED.filter((name) => !source[name]).map((name) =>
    envFault(name, "is missing while other S3_ variables are set")
  )
  const isOne =
    source.S3_BUCKET && source.S3_BUCKET === source.S3_PRIVATE_BUCKET
  return isOne
    ? [...missing, envFault("S3_PRIVATE_BUCKET", "is the public bucket too")]
    : missing
}

function checkUrls(source: EnvSource): EnvFault[] {
  const names: EnvName[] = ["BACKEND_URL", "STOREFRONT_URL"]
  return names
    .filter((name) => /[?#]/.test(source[name] ?? ""))
    .map((name) => envFault(name, "must not hold a query or a fragment"))
}
