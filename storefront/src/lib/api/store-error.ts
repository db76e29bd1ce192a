/** An answer of the shop's API outside 2xx. `body` is its parsed JSON. */
export class StoreApiError extends Error {
  readonly status: number
  readonly code: string | undefined
  readonly body: unknown

  constructor(status: number, message: string, code?: string, body?: unknown) {
    super(message)
    this.name = "StoreApiError"
    this.status = status
    this.code = code
    this.body = body
  }
}

/** Is this the API's word that the thing does not exist? */
export function isNotFound(error: unknown): boolean {
  return error instanceof StoreApiError && error.status === 404
}

/** Did the API refuse the request for a reason that the shopper can mend? */
export function isRefusal(error: unknown): error is StoreApiError {
  return (
    error instanceof StoreApiError && error.status >= 400 && error.status < 500
  )
}
