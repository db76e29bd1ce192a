import type { Finding } from "./judge/finding"
import type { Verdict } from "./judge/judge"
import { describePlan } from "./story/plan-story"
import type { Story } from "./story/story"
import type { TortureOptions } from "./options"

/** What a torture led to. */
export type TortureReport = {
  seed: number
  kills: { running: number; starting: number }
  /** Looks at all, and the longest time until all had come to rest, ms. */
  judged: number
  longestRestMs: number
  stories: number
  /** How many orders ended in each payment state. */
  orders: Record<string, number>
  /** Minor units, in all. */
  money: {
    service: { captured: number; refunded: number; lost: number }
    ledger: { received: number; refunded: number }
    core: { captured: number; refunded: number }
  }
  invoices: number
  mails: { sent: number; doubled: number }
  findings: Finding[]
}

const sum = <T>(list: readonly T[], of: (each: T) => number): number =>
  list.reduce((total, each) => total + of(each), 0)

/** Adds up what the last look saw. */
export const reportOf = (
  { seed }: TortureOptions,
  last: Verdict,
  run: {
    kills: TortureReport["kills"]
    judged: number
    longestRestMs: number
    stories: number
  }
): TortureReport => {
  const { books, service, mails, findings } = last
  const orders: Record<string, number> = {}
  for (const { state } of books) {
    orders[state] = (orders[state] ?? 0) + 1
  }
  return {
    seed,
    ...run,
    orders,
    money: {
      service: {
        captured: sum(service, (each) => each.captured),
        refunded: sum(service, (each) => each.refunded),
        lost: sum(service, (each) => each.lost),
      },
      ledger: {
        received: sum(books, (each) => each.received),
        refunded: sum(books, (each) => each.refunded),
      },
      core: {
        captured: sum(books, (each) => each.captured),
        refunded: sum(books, (each) => each.given_back),
      },
    },
    invoices: sum(books, (each) => each.invoices),
    mails,
    findings,
  }
}

const euros = (minor: number): string => `€${(minor / 100).toFixed(2)}`

/** A report as a table for a person. */
export const describeReport = (report: TortureReport): string[] => {
  const { kills, money, mails } = report
  const states = Object.entries(report.orders)
    .sort(([, a], [, b]) => b - a)
    .map(([state, count]) => `${count} ${state}`)
  const rows: [string, string][] = [
    [
      "kills",
      `${kills.running + kills.starting} (${kills.running} at work, ${kills.starting} while starting), seed ${report.seed}`,
    ],
    [
      "looked over",
      `${report.judged} times, at rest after ${Math.round(report.longestRestMs / 1000)} s at the longest`,
    ],
    ["shopping trips", String(report.stories)],
    [
      "orders",
      `${sum(Object.values(report.orders), Number)}: ${states.join(", ")}`,
    ],
    [
      "service",
      `${euros(money.service.captured)} taken, ${euros(money.service.refunded)} given back, ${euros(money.service.lost)} lost to disputes`,
    ],
    [
      "ledger",
      `${euros(money.ledger.received)} received, ${euros(money.ledger.refunded)} given back or lost`,
    ],
    [
      "core",
      `${euros(money.core.captured)} captured, ${euros(money.core.refunded)} refunded`,
    ],
    ["invoices", String(report.invoices)],
    ["mails", `${mails.sent} sent, ${mails.doubled} of them twice by a kill`],
    ["findings", String(report.findings.length)],
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(15)} ${value}`)
}

/** Findings, each with what the shopper of its order did. */
export const describeFindings = (
  findings: readonly Finding[],
  stories: readonly Story[]
): string[] =>
  findings.flatMap(({ check, subject, detail }) => {
    const said = `${subject} ${detail}`
    // An address ends with its domain; a name alone begins longer ones too.
    const story =
      stories.find(({ email }) => said.includes(email)) ??
      stories.find(({ name }) => said.split(/[^\w.-]+/).includes(name))
    return [
      `✗ ${check}: ${subject}`,
      `    ${detail}`,
      ...(story
        ? [
            `    plan: ${describePlan(story.plan)}`,
            `    diary: ${story.diary.join(" · ")}`,
            `    wishes: ${JSON.stringify(story.wishes)}, paid ${story.payments} times, ${story.refundedAtService} given back at the service`,
          ]
        : []),
    ]
  })
