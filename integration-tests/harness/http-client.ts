/** An answer of any status, its JSON body read. */
export type Answer<T> = {
  status: number
  ok: boolean
  headers: Headers
  body: T
}

/** An answer whose body is a file. */
export type Download = { status: number; headers: Headers; bytes: Uint8Array }

/** Calls that never throw for a status: tests look at it themselves. */
export type HttpClient = {
  get<T>(path: string): Promise<Answer<T>>
  post<T>(path: string, body?: unknown): Promise<Answer<T>>
  delete<T>(path: string, body?: unknown): Promise<Answer<T>>
  download(path: string): Promise<Download>
}

/**
 * A client for JSON below `baseUrl`; a body of another type is read as text.
 *
 * @param timeoutMs after which a call throws; without it, it waits
 */
export function httpClient(
  baseUrl: string,
  headers: Record<string, string> = {},
  timeoutMs?: number
): HttpClient {
  const send = (method: string, path: string, body?: unknown) =>
    fetch(new URL(path, baseUrl), {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: "manual",
      signal: timeoutMs ? AbortSignal.timeout(timeoutMs) : undefined,
    })
  const call = async <T>(
    ...request: Parameters<typeof send>
  ): Promise<Answer<T>> => {
    const response = await send(...request)
    const text = await response.text()
    return {
      status: response.status,
      ok: response.ok,
      headers: response.headers,
      body: readBody(text, response.headers) as T,
    }
  }
  return {
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body ?? {}),
    delete: (path, body) => call("DELETE", path, body),
    download: async (path) => {
      const response = await send("GET", path)
      return {
        status: response.status,
        headers: response.headers,
        bytes: new Uint8Array(await response.arrayBuffer()),
      }
    },
  }
}

function readBody(text: string, headers: Headers): unknown {
  const isJson = headers.get("content-type")?.includes("json")
  return isJson && text ? JSON.parse(text) : text
}
