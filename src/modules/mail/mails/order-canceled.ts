import type { CancellationNotice } from "../domain/cancellation-notice"
import { modelOf, orderLetter, type OrderFacts } from "./about-order"
import type { MailTemplate } from "./contract"
import { sampleFacts } from "./samples/order"

export type OrderCanceled = OrderFacts & CancellationNotice

const sample = (
  reason: CancellationNotice["reason"],
  more: Partial<CancellationNotice> = {}
): OrderCanceled => ({
  ...sampleFacts(),
  reason,
  returned_minor: 0,
  ...more,
})

/** Says why the order was given up, and what becomes of the money. */
export const orderCanceled: MailTemplate<OrderCanceled> = {
  audience: "shopper",
  optional: false,
  letter: (facts, desk) => {
    const { reason, returned_minor, credit_note } = facts
    const own = desk.words.orderCanceled
    const { title, text, next } = own.reasons[reason]
    const { read } = modelOf(facts, desk)
    return orderLetter(facts, desk, {
      subject: own.subject,
      title,
      paragraphs: [
        text,
        returned_minor > 0
          ? own.returned(read(returned_minor))
          : own.notCharged,
        ...(credit_note ? [own.attached(credit_note)] : []),
        next,
      ],
      call: own.look,
      stamp: { text: own.stamp, tone: "over" },
    })
  },
  samples: {
    "time ran out": sample("hold_expired"),
    "payment failed": sample("payment_failed"),
    "by the shopper": sample("shopper"),
    "by the shop, after payment": sample("staff", {
      returned_minor: 4450,
      credit_note: "CN-2026-00007",
    }),
  },
}
