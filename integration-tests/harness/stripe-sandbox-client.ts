import { waitUntil } from "../../scripts/lib/wait-until"
import { httpClient, type Answer } from "./http-client"
import type {
  Delivery,
  SandboxCharge,
  SandboxDispute,
  SandboxEvent,
  SandboxFault,
  SandboxOrder,
  SandboxRefund,
  SandboxSending,
  SandboxWebhookMode,
} from "./stripe-sandbox-types"

export type * from "./stripe-sandbox-types"

/** Cards whose refunds do not simply succeed (docs.stripe.com/testing). */
export const REFUND_CARDS = {
  /** Refunds are pending until `arriveRefund` or `failRefund`, or 5 s pass. */
  pending: "4000000000007726",
  /** Refunds succeed, and fail 5 s later. */
  failing: "4000000000005126",
}

type Method = {
  card?: string
  method?: "card" | "bank_debit"
  /** What happens at the 3-D Secure step, if the card asks for one. */
  authenticate?: "complete" | "fail"
  /** Pays an expired page: the money was under way when its time ran out. */
  late?: boolean
}
type Listed = SandboxEvent["body"] & { delivery: unknown }

/** Acts for the shopper and for Stripe at a sandbox; see sandbox/stripe/README.md. */
export function sandboxClient(url: string) {
  const client = httpClient(url)
  const control = <T = unknown>(
    path: string,
    body: Record<string, unknown> = {}
  ): Promise<Answer<T>> => client.post<T>(`/_sandbox/${path}`, body)

  const events = async (
    about: { type?: string; object?: string } = {}
  ): Promise<SandboxEvent[]> => {
    const { body } = await client.get<{ events: Listed[] }>(
      `/_sandbox/events?${new URLSearchParams(about).toString()}`
    )
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
    /** Refunds (minor units; all that is left) as staff at Stripe's Dashboard. */
    refundInDashboard: async (page: string | null, amount?: number) => {
      const { body } = await control<{ refund: SandboxRefund }>(
        `sessions/${sessionOf(page)}/refund`,
        amount === undefined ? {} : { amount }
      )
      return body.refund
    },
    /** Lets a refund fail, even one that had succeeded. */
    failRefund: (refund: string, failure_reason = "lost_or_stolen_card") =>
      control(`refunds/${refund}/settle`, {
        outcome: "failed",
        failure_reason,
      }),
    /** Lets a pending refund arrive. */
    arriveRefund: (refund: string) =>
      control(`refunds/${refund}/settle`, { outcome: "succeeded" }),
    /** The shopper's bank disputes the payment (minor units; all at first). */
    dispute: async (
      page: string | null,
      about: { amount?: number; reason?: string; inquiry?: boolean } = {}
    ) => {
      const { body } = await control<{ dispute: SandboxDispute }>(
        `sessions/${sessionOf(page)}/dispute`,
        about
      )
      return body.dispute
    },
    /** Staff hands in evidence at the Dashboard: the dispute is under review. */
    respondToDispute: (dispute: string) =>
      control(`disputes/${dispute}/respond`),
    /** The bank decides a dispute. */
    closeDispute: (dispute: string, outcome: "won" | "lost") =>
      control(`disputes/${dispute}/close`, { outcome }),
    /** All charges that Stripe holds, failed ones too, oldest first. */
    charges: async (): Promise<SandboxCharge[]> => {
      const { body } = await client.get<{ charges: SandboxCharge[] }>(
        "/_sandbox/charges"
      )
      return body.charges
    },
    /** What Stripe holds of an order; undefined while no page was made for it. */
    paymentsOf: async (order: string): Promise<SandboxOrder | undefined> => {
      const { ok, body } = await client.get<{ order: SandboxOrder }>(
        `/_sandbox/orders/${order}`
      )
      return ok ? body.order : undefined
    },
    /** What Stripe holds, order by order. */
    orders: async (): Promise<SandboxOrder[]> => {
      const { body } = await client.get<{ orders: SandboxOrder[] }>(
        "/_sandbox/orders"
      )
      return body.orders
    },
    /**
     * Opens another page for the same order, as a second tab would; also of a
     * page that is paid or expired. @returns its address
     */
    duplicate: async (page: string | null): Promise<string> => {
      const { body } = await control<{ session: { url: string } }>(
        `sessions/${sessionOf(page)}/duplicate`
      )
      return body.session.url
    },
    /** All events, or those of a type ("charge.*") or about an object. */
    events,
    /** All that was told of a page, in order. */
    eventsOfPage: (page: string): Promise<SandboxEvent[]> =>
      events({ type: "checkout.session.*", object: sessionOf(page) }),
    /** Waits for the event of a type about a session. */
    eventOf: (page: string | null, type: string): Promise<SandboxEvent> =>
      waitUntil(
        async () => (await events({ type, object: sessionOf(page) }))[0],
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
    /**
     * Sends an event with some of its fields changed (`livemode`, `account`),
     * or as if sent at another time (seconds), properly signed.
     */
    deliverAltered: async (
      event: string,
      how: SandboxSending,
      times = 1
    ): Promise<Delivery[]> => {
      const { body } = await control<{ results: Delivery[] }>(
        `events/${event}/deliver`,
        { times, ...how }
      )
      return body.results
    },
    /** A delivery of an event, signed, for a test to send or to spoil. */
    sign: async (
      event: string,
      how: SandboxSending = {}
    ): Promise<{ body: string; headers: Record<string, string> }> =>
      (
        await control<{ body: string; headers: Record<string, string> }>(
          `events/${event}/sign`,
          how
        )
      ).body,
    /** Holds webhooks back, or sends those that wait. */
    webhooks: (enabled: boolean) => control("webhooks", { enabled }),
    /** Duplicates, reverses, delays or drops webhooks until `calmWebhooks`. */
    webhookMode: (mode: SandboxWebhookMode) => control("webhooks", mode),
    /** Webhooks as on a good day again; those held are sent. */
    calmWebhooks: () => client.delete("/_sandbox/webhooks"),
    /** Lets API calls whose path begins so fail until `mend`. */
    break: (path: string, status = 500) =>
      control("faults", { path, status, times: 1000 }),
    /**
     * Lets API calls meet a fault: an error, a broken connection, an answer
     * that is lost or late; see sandbox/stripe/README.md.
     */
    fault: (fault: SandboxFault) => control("faults", fault),
    /** The faults that were set, with the times that are left. */
    faults: async (): Promise<SandboxFault[]> => {
      const { body } = await client.get<{ faults: SandboxFault[] }>(
        "/_sandbox/faults"
      )
      return body.faults
    },
    /** Ends all faults. */
    mend: () => client.delete("/_sandbox/faults"),
  }
}

function sessionOf(page: string | null): string {
  return /\/pay\/([^/?#]+)/.exec(page ?? "")?.[1] ?? page ?? "none"
}
