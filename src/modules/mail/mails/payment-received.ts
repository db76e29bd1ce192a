import { orderLetter, type OrderFacts } from "./about-order"
import type { MailTemplate } from "./contract"
import { sampleFacts } from "./samples/order"

export type PaymentReceived = OrderFacts & { invoice_number: string }

/** Thanks for the payment and names the invoice, which is attached. */
export const paymentReceived: MailTemplate<PaymentReceived> = {
  audience: "shopper",
  optional: true,
  letter: (facts, desk) => {
    const own = desk.words.paymentReceived
    return orderLetter(facts, desk, {
      subject: own.subject,
      title: own.title,
      paragraphs: [own.text(facts.invoice_number)],
      call: own.look,
      stamp: { text: own.stamp, tone: "good" },
    })
  },
  samples: { paid: { ...sampleFacts(), invoice_number: "INV-2026-00042" } },
}
