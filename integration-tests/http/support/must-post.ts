import type { HttpClient } from "../../harness/http-client"

/**
 * A request of staff that has to work.
 *
 * @throws Error with what was answered instead
 */
export const mustPost = async <T>(
  admin: HttpClient,
  path: string,
  body: Record<string, unknown>
): Promise<T> => {
  const answer = await admin.post<T>(path, body)
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  return answer.body
}
