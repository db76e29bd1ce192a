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

const ask = async (path: string, init?: RequestInit): Promise<Response> => {
  const response = await fetch(`${base}${path}`, {
    ...init,
    credentials: "include",
  })
  if (!response.ok) {
    throw new TypeError(await messageOf(response))
  }
  return response
}

/**
 * Asks the Admin API as the signed-in user.
 *
 * @throws TypeError with the server's own message.
 */
export const askJson = async <T>(
  path: string,
  init?: RequestInit
): Promise<T> => (await (await ask(path, init)).json()) as T

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
