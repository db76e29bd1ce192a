import { inject } from "vitest"
import { waitUntil } from "../../scripts/lib/wait-until"
import { httpClient, type Answer } from "./http-client"
import "./shop-info"

/** An event, with the body that its webhook carries. */
export type SandboxEvent = {
  id: string
  body: { id: string; type: string; data: { object: { id: string } } }
}

/** One delivery of an event to the shop's webhook. */
export type Delivery = { at: number; status: number; error: string | null }

type Method = { card?: string; method?: "card" | "bank_debit" }
type Listed = SandboxEvent["body"] & { delivery: unknown }

/** Lets tests act for the shopper and for Stripe; see sandbox/stripe/README.md. */
export function stripeSandbox(url = inject("shop").sandboxUrl) {
  const client = httpClient(url)
  const control = <T = unknown>(
    path: string,
    body: Record<string, unknown> = {}
  ): Promise<Answer<T>> => client.post<T>(`/_sandbox/${path}`, body)

  const events = async (): Promise<SandboxEvent[]> => {
    const { body } = await client.get<{ events: Listed[] }>("/_sandbox/events")
    return body.events.map(({ delivery: _, ...event }) => ({
      id: event.id,
      body: event,
    }))
  }

  return {
    /** Pays on a hosted page (its address or session): by card 4242… at first. */
    pay: (page: string | null, how: Method = {}) =>
      control<{ result: { kind: string } }>(
        `sessions/${sessionOf(page)}/pay`,
        how
      ),
    expire: (page: string | null) =>
      control(`sessions/${sessionOf(page)}/expire`),
    /** Makes it look as if another amount (minor units) or currency was paid. */
    tamper: (
      page: string | null,
      change: { amount_total?: number; currency?: string }
    ) => control(`sessions/${sessionOf(page)}/tamper`, change),
    settleDebit: (page: string | null, outcome: "succeeded" | "failed") =>
      control("debits/settle", { session: sessionOf(page), outcome }),
    /** Lets held money lapse: its intent is canceled as `expired`. */
    expireAuthorization: (page: string | null) =>
      control(`sessions/${sessionOf(page)}/expire-authorization`),
    events,
    /** Waits for the event of a type about a session. */
    eventOf: (page: string | null, type: string): Promise<SandboxEvent> =>
      waitUntil(
        async () =>
          (await events()).find(
            ({ body }) =>
              body.type === type && body.data.object.id === sessionOf(page)
          ),
        { what: `event ${type}` }
      ),
    /** Sends an event again, `times` at once. */
    deliver: async (event: string, times = 1): Promise<Delivery[]> => {
      const { body } = await control<{ results: Delivery[] }>(
        `events/${event}/deliver`,
        { times }
      )
      return body.results
    },
    /** Holds webhooks back, or sends those that wait. */
    webhooks: (enabled: boolean) => control("webhooks", { enabled }),
    /** Lets API calls whose path begins so fail until `mend`. */
    break: (path: string, status = 500) =>
      control("faults", { path, status, times: 1000 }),
    mend: () => client.delete("/_sandbox/faults"),
  }
}

function sessionOf(page: string | null): string {
  return /\/pay\/([^/?#]+)/.exec(page ?? "")?.[1] ?? page ?? "none"
}
