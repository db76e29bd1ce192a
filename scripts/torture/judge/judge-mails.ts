import type { Finding } from "./finding"

/** A row of the outbox. */
export type Queued = {
  key: string
  status: string
  message_id: string
  attempts: number
}

/** When the mail server took each mail, by Message-ID; milliseconds. */
export type Arrivals = ReadonlyMap<string, readonly number[]>

/** What came of the mails. `doubled`: by the documented window only. */
export type MailVerdict = { findings: Finding[]; doubled: number }

/**
 * Every mail that is noted as sent has arrived, and once. Twice is allowed only
 * if the server was killed in between: after the mail server had accepted it
 * and before that was written down.
 *
 * @param kills when the server was killed, in milliseconds
 */
export const judgeMails = (
  outbox: readonly Queued[],
  arrivals: Arrivals,
  kills: readonly number[]
): MailVerdict => {
  const findings: Finding[] = []
  const found = (check: string, subject: string, detail: string) =>
    findings.push({ check, subject, detail })
  const known = new Map(outbox.map((mail) => [mail.message_id, mail]))
  let doubled = 0

  for (const { key, status, message_id, attempts } of outbox) {
    const times = arrivals.get(message_id) ?? []
    const doing = `${status} after ${attempts} attempts, arrived ${times.length} times`
    if (status === "sent" && times.length === 0) {
      found("sent-mail-arrived", key, doing)
    }
    if (status === "dead") {
      found("no-mail-given-up", key, doing)
    }
    doubled += Math.max(0, times.length - 1)
    const isExplained = times
      .slice(1)
      .every((time, index) =>
        kills.some((kill) => times[index] <= kill && kill <= time)
      )
    if (!isExplained || times.length > attempts) {
      found("mail-is-once", key, `${doing}, without a kill in between`)
    }
  }
  for (const [id, times] of arrivals) {
    if (!known.has(id)) {
      found("mail-is-known", id, `arrived ${times.length} times, unknown`)
    }
  }
  return { findings, doubled }
}
