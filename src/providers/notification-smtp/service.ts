import {
  AbstractNotificationProviderService,
  MedusaError,
} from "@medusajs/framework/utils"
import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { createTransport, type Transporter } from "nodemailer"

import { describeSmtpFailure } from "./describe-smtp-failure"
import { mustUpgradeToTls } from "./tls-policy"
import { toMessage } from "./to-message"

/** Options of the provider in medusa-config.ts. */
export type SmtpOptions = {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the start. */
  smtp_url: string
  /** Sender where a notification names none. */
  from: string
}

const CONNECT_MS = 10_000
const SILENCE_MS = 30_000

/** Sends notifications of the channel "email" by SMTP, over pooled connections. */
export default class SmtpNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = "notification-smtp"

  private readonly transport: Transporter
  private readonly from: string

  static override validateOptions(options: Record<string, unknown>): void {
    const missing = ["smtp_url", "from"].filter((key) => !options[key])
    if (missing.length > 0) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `notification-smtp needs the option ${missing.join(" and ")}.`
      )
    }
    if (!/^smtps?:\/\//.test(String(options.smtp_url))) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        "notification-smtp: smtp_url must begin with smtp:// or smtps://."
      )
    }
  }

  constructor(_container: Record<string, unknown>, options: SmtpOptions) {
    super()
    this.from = options.from
    this.transport = createTransport({
      url: options.smtp_url,
      requireTLS: mustUpgradeToTls(options.smtp_url),
      pool: true,
      maxConnections: 2,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
    })
  }

  /**
   * Hands one mail to the server.
   *
   * @returns the Message-ID
   * @throws MedusaError UNEXPECTED_STATE when the server did not take it; the
   * message names the cause and no address.
   */
  override async send(
    notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    const message = toMessage(notification, this.from)
    try {
      const sent: { messageId?: string } =
        await this.transport.sendMail(message)
      return { id: sent.messageId ?? "" }
    } catch (error) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        describeSmtpFailure(error)
      )
    }
  }

  /** Lets go of idle connections; used by tests and at shutdown. */
  close(): void {
    this.transport.close()
  }
}
