import {
  booksOf,
  shareRefund,
  type Attention,
  type EntryKind,
  type PaymentEntryFact,
  type PaymentState,
} from "../../../modules/order-payment/domain"
import { describeAttention } from "./describe-attention"
import { urlOf, type ServiceUrls } from "./find-service-urls"
import { describeActor } from "./name-actors"

type Time = string | Date

/** A payment as Query reads it; amounts in minor units. */
export type QueriedPayment = {
  state: PaymentState
  currency_code: string
  provider_id: string | null
  total_minor: number
  received_minor: number
  refunded_minor: number
  authorized_minor: number
  due_minor: number
  attention: Attention[]
  paid_at: Time | null
  hold_until: Time | null
}

/** A line of the ledger as Query reads it. */
export type QueriedEntry = {
  id: string
  kind: EntryKind
  reference: string
  external_id: string
  amount_minor: number
  currency_code: string
  detail: string | null
  actor: string
  happened_at: Time
  created_at: Time
}

type Sources = {
  payment: QueriedPayment
  entries: readonly QueriedEntry[]
  names: ReadonlyMap<string, string>
  urls: ServiceUrls
  can_cancel: boolean
}

const at = (time: Time): number => new Date(time).getTime()

const newestFirst = (a: QueriedEntry, b: QueriedEntry): number =>
  at(b.happened_at) - at(a.happened_at) ||
  at(b.created_at) - at(a.created_at) ||
  (a.id < b.id ? 1 : -1)

const toFact = (entry: QueriedEntry): PaymentEntryFact => ({
  reference: entry.reference,
  kind: entry.kind,
  external_id: entry.external_id,
  amount_minor: Number(entry.amount_minor),
  currency_code: entry.currency_code,
  detail: entry.detail,
})

/** An order's payment as staff see it, the newest entry first; pure. */
export const presentOrderPayment = (sources: Sources) => {
  const { payment, entries, names, urls } = sources
  const books = booksOf(entries.map(toFact))
  const isHeld = payment.state === "authorized"

  return {
    state: payment.state,
    currency_code: payment.currency_code,
    provider_id: payment.provider_id,
    total_minor: Number(payment.total_minor),
    received_minor: Number(payment.received_minor),
    refunded_minor: Number(payment.refunded_minor),
    authorized_minor: Number(payment.authorized_minor),
    due_minor: Number(payment.due_minor),
    paid_at: payment.paid_at,
    hold_until: payment.hold_until,
    attention: describeAttention(
      payment.attention,
      entries,
      urls,
      payment.currency_code
    ),
    can_capture_minor: isHeld ? Number(payment.authorized_minor) : 0,
    can_refund_minor: shareRefund(books, 0).refundable_minor,
    can_cancel: sources.can_cancel,
    service_url: urls[0]?.url ?? null,
    entries: [...entries].sort(newestFirst).map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      reference: entry.reference,
      external_id: entry.external_id,
      amount_minor: Number(entry.amount_minor),
      currency_code: entry.currency_code,
      detail: entry.detail,
      actor: describeActor(entry.actor, names),
      happened_at: entry.happened_at,
      service_url: urlOf(urls, entry.reference),
    })),
  }
}

/** The answer of the admin's payment routes. */
export type PresentedOrderPayment = ReturnType<typeof presentOrderPayment>
