export type StripeErrorType =
  "api_error" | "card_error" | "idempotency_error" | "invalid_request_error"

export interface StripeErrorDetails {
  status?: number
  type?: StripeErrorType
  code?: string
  param?: string
  /**
   * Whether the request had begun to act when it failed: only then does
   * Stripe keep the answer for its idempotency key.
   */
  kept?: boolean
  /** The objects that the error is about, told with it. */
  about?: Record<string, object>
}

/** A refusal in Stripe's shape; the error handler turns it into JSON. */
export class StripeApiError extends Error {
  readonly status: number
  readonly type: StripeErrorType
  readonly code?: string
  readonly param?: string
  readonly kept: boolean
  readonly about: Record<string, object>

  constructor(message: string, details: StripeErrorDetails = {}) {
    super(message)
    this.status = details.status ?? 400
    this.type = details.type ?? "invalid_request_error"
    this.code = details.code
    this.param = details.param
    this.kept = details.kept ?? false
    this.about = details.about ?? {}
  }

  /** The body that Stripe's SDKs parse. */
  toBody(requestId: string): { error: Record<string, unknown> } {
    return {
      error: {
        ...(this.code && {
          code: this.code,
          doc_url: `https://stripe.com/docs/error-codes/${this.code.replaceAll("_", "-")}`,
        }),
        message: this.message,
        ...(this.param && { param: this.param }),
        ...this.about,
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
        type: this.type,
      },
    }
  }
}

/** An object that does not exist (Stripe answers 404, also in list filters). */
export const missingResource = (
  object: string,
  id: string,
  param: string
): StripeApiError =>
  new StripeApiError(`No such ${object}: '${id}'`, {
    status: 404,
    code: "resource_missing",
    param,
  })

/** A feature that Stripe has and the sandbox lacks: said, not ignored. */
export const unsupported = (param: string): StripeApiError =>
  new StripeApiError(
    `The sandbox does not support '${param}'. Stripe itself does; leave it out, or use a Stripe test key.`,
    { code: "sandbox_unsupported", param }
  )

/** A request against the state that an object is in. */
export const wrongState = (
  message: string,
  details: StripeErrorDetails = {}
): StripeApiError => new StripeApiError(message, { ...details, kept: true })
