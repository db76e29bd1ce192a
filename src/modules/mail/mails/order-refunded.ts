import type { RefundNotice } from "../domain/refund-notice"
import { modelOf, orderLetter, type OrderFacts } from "./about-order"
import type { MailTemplate } from "./contract"
import { sampleFacts } from "./samples/order"

export type OrderRefunded = OrderFacts & RefundNotice

const sample = (
  kind: RefundNotice["kind"],
  amount_minor: number,
  credit_note?: string
): OrderRefunded => ({
  ...sampleFacts(),
  kind,
  amount_minor,
  received_minor: 4450,
  credit_note,
})

/** Says how much money went back, of how much, and when it arrives. */
export const orderRefunded: MailTemplate<OrderRefunded> = {
  audience: "shopper",
  optional: true,
  letter: (facts, desk) => {
    const { kind, amount_minor, received_minor, credit_note } = facts
    const own = desk.words.orderRefunded
    const { text, stamp } = own.kinds[kind]
    const { read } = modelOf(facts, desk)
    const amount = read(amount_minor)
    return orderLetter(facts, desk, {
      subject: own.subject,
      title: own.title(amount),
      paragraphs: [
        text(amount, read(received_minor)),
        ...(credit_note ? [own.attached(credit_note)] : []),
        own.arrives,
      ],
      call: own.look,
      stamp: { text: stamp, tone: kind === "duplicate" ? "good" : "over" },
    })
  },
  samples: {
    "the whole": sample("full", 4450, "CN-2026-00007"),
    "a part": sample("part", 500, "CN-2026-00007"),
    "the rest": sample("rest", 3950, "CN-2026-00008"),
    "a second payment": sample("duplicate", 4450),
  },
}
