import { httpClient } from "../../../integration-tests/harness/http-client"
import type { Arrivals } from "./judge-mails"

type Mail = { headers: Record<string, string>; time: string }

/** Remembers when each mail arrived, so that the mail server need not. */
export const mailServer = (url: string) => {
  const client = httpClient(url)
  let remembered: Arrivals = new Map()

  const arrivals = async (): Promise<Arrivals> => {
    const { body } = await client.get<Mail[]>("/email")
    const all = new Map(remembered)
    for (const { headers, time } of body) {
      const id = headers["message-id"]
      all.set(id, [...(all.get(id) ?? []), Date.parse(time)])
    }
    return all
  }
  return {
    /** When each mail was sent, by Message-ID. */
    arrivals,
    /** Empties the server, which is slow with thousands. Nothing may arrive meanwhile. */
    empty: async (): Promise<void> => {
      remembered = await arrivals()
      await client.delete("/email/all")
    },
  }
}
