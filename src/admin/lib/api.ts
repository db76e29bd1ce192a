declare const __BACKEND_URL__: string | undefined

const base = (__BACKEND_URL__ ?? "/").replace(/\/$/, "")

const messageOf = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null)
  const message =
    typeof body === "object" && body !== null && "message" in body
      ? body.message
      : null
  return typeof message === "string"
    ? message
    : `The server answered ${response.status}.`
}

/** The server's refusal, in its own words. */
export class RefusedError extends TypeError {
  constructor(
    message: string,
    readonly status: number
  ) {
    super(message)
  }
}

/** Whether the server has surely not done what it was asked (a 4xx answer). */
export const isRefusal = (error: unknown): boolean =>
  error instanceof RefusedError && error.status < 500

const ask = async (path: string, init?: RequestInit): Promise<Response> => {
  const response = await fetch(`${base}${path}`, {
    ...init,
    credentials: "include",
  })
  if (!response.ok) {
    throw new RefusedError(await messageOf(response), response.status)
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
