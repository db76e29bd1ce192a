import { parseArgs } from "node:util"

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits before the 2nd, 3rd … delivery of an event; then it is given up. */
export const DEFAULT_RETRY_DELAYS_MS: readonly number[] = [
  SECOND,
  5 * SECOND,
  15 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
]

/** A setting with which no sandbox can run. */
export class SettingsError extends Error {}

/** How a sandbox runs, every setting filled in. */
export interface SandboxOptions {
  host: string
  /** 0 = any free port. */
  port: number
  /** The JSON file that the state lives in; without it, in memory. */
  stateFile?: string
  /** Where events go; without it, they are only listed. */
  webhookUrl?: string
  webhookSecret: string
  debitDelayMs: number
  refundDelayMs: number
  retryDelaysMs: readonly number[]
  /** The sandbox's clock, for tests: milliseconds since the epoch. */
  nowMs: () => number
}

/** Fills in what a caller left out. */
export const withDefaults = (
  given: Partial<SandboxOptions>
): SandboxOptions => ({
  host: "127.0.0.1",
  port: 12111,
  webhookSecret: "whsec_sandbox",
  debitDelayMs: 5 * SECOND,
  refundDelayMs: 5 * SECOND,
  retryDelaysMs: DEFAULT_RETRY_DELAYS_MS,
  nowMs: Date.now,
  ...given,
})

const wholeNumber = (name: string, value: string | undefined) => {
  if (value === undefined) {
    return undefined
  }
  if (!/^\d+$/.test(value)) {
    throw new SettingsError(`--${name} must be a whole number, not "${value}".`)
  }
  return Number(value)
}

/**
 * The command line's settings.
 *
 * @throws SettingsError for an unknown or malformed argument.
 */
export const readArguments = (argv: string[]): Partial<SandboxOptions> => {
  const { values } = parseArgs({
    args: argv,
    options: {
      host: { type: "string" },
      port: { type: "string" },
      state: { type: "string" },
      "webhook-url": { type: "string" },
      "webhook-secret": { type: "string" },
      "debit-delay-ms": { type: "string" },
      "refund-delay-ms": { type: "string" },
    },
  })
  const given: Partial<SandboxOptions> = {
    host: values.host,
    port: wholeNumber("port", values.port),
    stateFile: values.state,
    webhookUrl: values["webhook-url"],
    webhookSecret: values["webhook-secret"],
    debitDelayMs: wholeNumber("debit-delay-ms", values["debit-delay-ms"]),
    refundDelayMs: wholeNumber("refund-delay-ms", values["refund-delay-ms"]),
  }
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined)
  )
}
