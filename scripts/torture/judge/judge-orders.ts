import type { SandboxOrder } from "../../../integration-tests/harness/stripe-sandbox-types"
import type { Story } from "../story/story"
import type { Finding } from "./finding"
import type { Books } from "./read-books"

const NO_MONEY = { captured: 0, refunded: 0, lost: 0, disputed: 0 }
// A debit that the bank has not decided on may stay as it is.
const RESTING = new Set(["paid", "partially_refunded", "refunded", "disputed"])

type Held = typeof NO_MONEY

const sayMoney = (books: Books, held: Held): string =>
  `${books.state}${books.is_canceled ? ", canceled" : ""}; total ${books.total}; ` +
  `service: ${held.captured} taken, ${held.refunded} given back, ${held.lost} lost, ${held.disputed} disputed; ` +
  `ledger: ${books.received}, ${books.refunded}; ` +
  `core: ${books.captured}, ${books.given_back}, transactions ${books.transactions}`

/** Ledger, core and the payment service say the same. */
const agrees = (books: Books, held: Held): boolean =>
  books.received === held.captured &&
  books.refunded === held.refunded + held.lost &&
  books.captured === held.captured &&
  books.given_back === held.refunded &&
  books.transactions === held.captured - held.refunded

/** One paid order, or the money returned, or a debit that still takes time. */
const isAtRest = (books: Books, held: Held, waits: boolean): boolean => {
  const net = held.captured - held.refunded - held.lost
  if (books.is_canceled) {
    return net === held.disputed
  }
  if (net > books.total) {
    return false
  }
  return RESTING.has(books.state) || (waits && books.state === "processing")
}

/** All sums that some of the wishes amount to, those that were done included. */
const possibleSums = ({ wishes }: Story): Set<number> =>
  wishes.reduce(
    (sums, { minor, answer }) => {
      const added =
        answer === "refused" ? [] : [...sums].map((sum) => sum + minor)
      return new Set(answer === "done" ? added : [...sums, ...added])
    },
    new Set([0])
  )

/**
 * What went back is what was wished, each wish once. Where somebody canceled,
 * or paid twice, the rest goes back as well.
 */
const refundsAreWished = (books: Books, held: Held, story: Story): boolean => {
  const byShop = held.refunded - story.refundedAtService
  const surplus = held.captured - books.total
  if (books.is_canceled || story.staffCancels || surplus > 0) {
    return byShop <= held.captured
  }
  return possibleSums(story).has(byShop)
}

/**
 * Every refund has one credit note with its PDF, and documents come to what the
 * shop keeps; of an order that was given up, to nothing. A refund may have
 * failed after it was credited; the credit then stands until the next.
 */
const documentsAgree = (books: Books, held: Held): boolean => {
  if (books.invoices === 0) {
    return books.credit_notes === 0
  }
  const kept = Math.min(books.total, books.received - held.refunded)
  const isDrawn = books.credit_notes === books.credit_notes_with_pdf
  return books.is_canceled
    ? isDrawn && books.invoiced_minor === 0
    : isDrawn &&
        books.invoiced_minor === kept &&
        books.credit_notes === books.refunds_to_credit
}

/** Holds the shop's books of one order against the payment service's. */
export const judgeOrder = (
  books: Books,
  service: SandboxOrder | undefined,
  story: Story | undefined
): Finding[] => {
  const held = service ?? NO_MONEY
  const found = (check: string): Finding => ({
    check,
    subject: `order #${books.display_id} ${books.order_id} (${books.email})`,
    detail: sayMoney(books, held),
  })
  const isFree = books.total === 0
  const hasInvoice = books.invoices === 1 && books.invoices_with_pdf === 1
  const waits = (story?.debits.length ?? 0) > 0
  const expected = (story?.payments ?? 0) * books.total

  return [
    ...(agrees(books, held) ? [] : [found("books-agree")]),
    ...(isFree || isAtRest(books, held, waits) ? [] : [found("is-at-rest")]),
    ...(!story || held.captured === expected ? [] : [found("paid-as-often")]),
    ...(!story || refundsAreWished(books, held, story)
      ? []
      : [found("refunded-as-wished")]),
    ...(books.was_paid && !hasInvoice ? [found("one-invoice")] : []),
    ...(documentsAgree(books, held) ? [] : [found("documents-agree")]),
    ...(!books.was_paid && books.invoices > 0 ? [found("no-invoice")] : []),
  ]
}

/**
 * Holds all orders against the payment service and against what the shoppers
 * remember: no order is missing, none is there twice, no money is without one.
 */
export const judgeOrders = (
  books: readonly Books[],
  service: readonly SandboxOrder[],
  stories: readonly Story[]
): Finding[] => {
  const heldBy = new Map(service.map((each) => [each.reference, each]))
  const byEmail = new Map(stories.map((story) => [story.email, story]))
  const told = new Set(books.map(({ display_id }) => display_id))
  const known = new Set(books.map(({ order_id }) => order_id))
  const emails = books.map(({ email }) => email)

  return [
    ...books.flatMap((each) =>
      judgeOrder(each, heldBy.get(each.order_id), byEmail.get(each.email))
    ),
    ...stories.flatMap(({ name, displayIds }) =>
      displayIds
        .filter((id) => !told.has(id))
        .map((id) => ({
          check: "placed-order-is-there",
          subject: `order #${id} (${name})`,
          detail: "was told to its shopper and is not there",
        }))
    ),
    ...stories
      .filter(({ displayIds }) => new Set(displayIds).size > 1)
      .map(({ name, displayIds }) => ({
        check: "one-order-for-all-clicks",
        subject: name,
        detail: `was told of the orders ${displayIds.join(", ")}`,
      })),
    ...service
      .filter(({ reference }) => !known.has(reference))
      .map(({ reference, captured }) => ({
        check: "money-has-order",
        subject: reference,
        detail: `the service knows a page of an order that is not there; ${captured} taken`,
      })),
    ...emails
      .filter((email, index) => emails.indexOf(email) !== index)
      .map((email) => ({
        check: "one-order-per-cart",
        subject: email,
        detail: "has more than one order",
      })),
  ]
}
