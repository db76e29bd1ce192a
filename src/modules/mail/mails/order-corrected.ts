import type { CorrectionNotice } from "../domain/correction-notice"
import { orderLetter, type OrderFacts } from "./about-order"
import type { MailTemplate } from "./contract"
import { sampleFacts } from "./samples/order"

export type OrderCorrected = OrderFacts & CorrectionNotice

const sample = (
  invoice: string | undefined,
  credit_notes: readonly string[]
): OrderCorrected => ({ ...sampleFacts(), invoice, credit_notes })

/** Says that the order was changed, and names the documents that say it too. */
export const orderCorrected: MailTemplate<OrderCorrected> = {
  audience: "shopper",
  optional: true,
  letter: (facts, desk) => {
    const { invoice, credit_notes } = facts
    const own = desk.words.orderCorrected
    return orderLetter(facts, desk, {
      subject: own.subject,
      title: own.title,
      paragraphs: [
        own.text,
        ...(invoice ? [own.invoice(invoice)] : []),
        ...(credit_notes.length > 0 ? [own.creditNotes(credit_notes)] : []),
        own.money,
      ],
      call: own.look,
      stamp: { text: own.stamp, tone: "good" },
    })
  },
  samples: {
    "with its documents": sample("INV-2026-00043", ["CN-2026-00007"]),
    "after a refund": sample("INV-2026-00043", [
      "CN-2026-00007",
      "CN-2026-00008",
    ]),
    "without documents": sample(undefined, []),
  },
}
