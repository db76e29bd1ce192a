import { inject } from "vitest"
import { httpClient } from "./http-client"
import "./shop-info"

/** A mail as the inbox shows it. */
export type InboxMail = {
  id: string
  subject: string
  text: string
  html: string
  date: string
  from: { address: string; name: string }[]
  to: { address: string; name: string }[]
  headers: Record<string, string>
  attachments: {
    fileName: string
    generatedFileName: string
    contentType: string
    length: number
  }[]
}

/** The inbox that takes all mail of the shop. */
export function mailInbox(url = inject("shop").mailUrl) {
  const client = httpClient(url)
  const all = async (): Promise<InboxMail[]> => {
    const { body } = await client.get<InboxMail[]>("/email")
    return body.map((mail) => ({
      ...mail,
      attachments: mail.attachments ?? [],
    }))
  }
  return {
    all,
    /** Mails to one address, oldest first. */
    to: async (address: string): Promise<InboxMail[]> =>
      (await all()).filter((mail) =>
        mail.to.some((recipient) => recipient.address === address)
      ),
    /** The content of one attachment; of no mail it is empty. */
    attachment: async (
      mail: InboxMail | undefined,
      index: number
    ): Promise<Uint8Array> => {
      const name = mail?.attachments[index]?.generatedFileName ?? ""
      const answer = await client.download(
        `/email/${mail?.id}/attachment/${encodeURIComponent(name)}`
      )
      return answer.bytes
    },
    clear: () => client.delete("/email/all"),
  }
}
