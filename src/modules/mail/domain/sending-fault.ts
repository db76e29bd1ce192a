/** Whose fault a failed attempt was: the mail server's, or the mail's own. */
export const mailFaults = ["server", "mail"] as const
export type MailFault = (typeof mailFaults)[number]

// nodemailer's codes for what a server said about this very mail: its
// envelope, its content. `toMessage` refuses a mail without content.
const OWN = /\b(?:EENVELOPE|EMESSAGE|ESTREAM)\b|has no subject or no content/

/**
 * Whose fault it was that a mail could not be handed over. A server that is
 * away, slow, or does not let us in says nothing about the mail, nor does what
 * we cannot tell.
 *
 * @param reason what the notification provider said, as `describeFailure` has it
 */
export const sendingFault = (reason: string): MailFault =>
  OWN.test(reason) ? "mail" : "server"
