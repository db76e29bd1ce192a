const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i

/**
 * Whether a server must offer TLS before it is told a password: always, unless
 * it runs on this very machine. nodemailer would otherwise go on in the clear
 * when somebody in between removes the offer.
 */
export const mustUpgradeToTls = (smtpUrl: string): boolean => {
  const { protocol, username, hostname } = new URL(smtpUrl)
  return protocol === "smtp:" && username !== "" && !LOOPBACK.test(hostname)
}
