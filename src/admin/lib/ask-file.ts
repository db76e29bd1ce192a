import { ask } from "./api"

/**
 * Fetches a file that is made of a JSON body, as the signed-in user.
 *
 * @throws RefusedError with the server's own message.
 */
export const askFile = async (
  path: string,
  body: Record<string, unknown>
): Promise<Blob> => {
  const response = await ask(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  return response.blob()
}
