import { MedusaError } from "@medusajs/framework/utils"
import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import type { SendMailOptions } from "nodemailer"

const singleLine = (value: string): string =>
  value.replace(/[\r\n\u2028\u2029]+/g, " ").trim()

const messageIdOf = (data: ProviderSendNotificationDTO): string | undefined => {
  const id = data.provider_data?.message_id
  return typeof id === "string" ? singleLine(id) : undefined
}

/**
 * A notification as nodemailer wants it. Header values lose their line breaks,
 * so that no text from outside can start a header of its own. Links to files
 * and addresses are never fetched: attachments bring their bytes in base64.
 *
 * @throws MedusaError INVALID_DATA for a notification without content.
 */
export const toMessage = (
  notification: ProviderSendNotificationDTO,
  defaultFrom: string
): SendMailOptions => {
  const { content } = notification
  if (!content?.subject || !(content.html || content.text)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The notification "${notification.template}" has no subject or no content.`
    )
  }
  const messageId = messageIdOf(notification)

  return {
    from: singleLine(notification.from ?? defaultFrom),
    to: { name: "", address: singleLine(notification.to) },
    subject: singleLine(content.subject),
    ...(content.html ? { html: content.html } : {}),
    ...(content.text ? { text: content.text } : {}),
    ...(messageId ? { messageId } : {}),
    attachments: (notification.attachments ?? []).map((attachment) => ({
      filename: singleLine(attachment.filename),
      content: Buffer.from(attachment.content, "base64"),
      contentType: attachment.content_type,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
