declare const __BACKEND_URL__: string | undefined

const base = (__BACKEND_URL__ ?? "/").replace(/\/$/, "")

/** What is wrong in what was sent: where, and how to cure it. */
export type RefusedField = { field: string; code: string; message: string }

/** The server's refusal, in its own words; `faults` where it names fields. */
export class RefusedError extends TypeError {
  constructor(
    message: string,
    readonly status: number,
    readonly faults: readonly RefusedField[] = []
  ) {
    super(message)
  }
}

const isField = (value: unknown): value is RefusedField =>
  typeof value === "object" &&
  value !== null &&
  "field" in value &&
  "message" in value &&
  typeof value.field === "string" &&
  typeof value.message === "string"

const bodyOf = (raw: unknown): { message?: unknown; faults?: unknown } =>
  typeof raw === "object" && raw !== null ? raw : {}

const refusalOf = async (response: Response): Promise<RefusedError> => {
  const raw: unknown = await response.json().catch(() => null)
  const { message, faults } = bodyOf(raw)
  return new RefusedError(
    typeof message === "string"
      ? message
      : `The server answered ${response.status}.`,
    response.status,
    Array.isArray(faults) ? faults.filter(isField) : []
  )
}

/** Whether the server has surely not done what it was asked (a 4xx answer). */
export const isRefusal = (error: unknown): boolean =>
  error instanceof RefusedError && error.status < 500

/** Where the browser finds what the Admin API has at a path. */
export const addressOf = (path: string): string => `${base}${path}`

/**
 * Asks the Admin API as the signed-in user, for any answer but a refusal.
 *
 * @throws RefusedError with the server's own message.
 */
export const ask = async (
  path: string,
  init?: RequestInit
): Promise<Response> => {
  const response = await fetch(addressOf(path), {
    ...init,
    credentials: "include",
  })
  if (!response.ok) {
    throw await refusalOf(response)
  }
  return response
}

/**
 * Asks the Admin API as the signed-in user.
 *
 * @throws RefusedError with the server's own message.
 */
export const askJson = async <T>(
  path: string,
  init?: RequestInit
): Promise<T> => (await (await ask(path, init)).json()) as T

/**
 * Sends a JSON body to the Admin API as the signed-in user.
 *
 * @throws RefusedError with the server's own message.
 */
export const sendJson = <T>(
  path: string,
  body: Record<string, unknown> = {}
): Promise<T> =>
  askJson<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })

/**
 * Has something deleted as the signed-in user.
 *
 * @throws RefusedError with the server's own message.
 */
export const sendDelete = async (path: string): Promise<void> => {
  await ask(path, { method: "DELETE" })
}

/** Fetches a file as the signed-in user and hands it to the browser to save. */
export const saveFile = async (
  path: string,
  filename: string
): Promise<void> => {
  const url = URL.createObjectURL(await (await ask(path)).blob())
  const link = document.createElement("a")
  link.href = url
  link.download = filename
  link.click()
  URL.revokeObjectURL(url)
}
