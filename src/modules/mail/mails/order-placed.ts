import type { PaymentNotice } from "../domain/payment-notice"
import { modelOf, orderLetter, type OrderFacts } from "./about-order"
import type { MailTemplate } from "./contract"
import { sampleFacts } from "./samples/order"

export type OrderPlaced = OrderFacts & { notice: PaymentNotice }

const sample = (notice: PaymentNotice): OrderPlaced => ({
  ...sampleFacts(),
  notice,
})

/** Confirms an order and, while it is unpaid, leads to paying it. */
export const orderPlaced: MailTemplate<OrderPlaced> = {
  audience: "shopper",
  optional: false,
  letter: (facts, desk) => {
    const { notice } = facts
    const own = desk.words.orderPlaced
    const { title, text, stamp } = own.notices[notice]
    return orderLetter(facts, desk, {
      subject: own.subject,
      title,
      paragraphs: [text],
      call: notice === "pay" ? own.pay(modelOf(facts, desk).total) : own.look,
      stamp: { text: stamp, tone: notice === "paid" ? "good" : "open" },
    })
  },
  samples: {
    "awaiting payment": sample("pay"),
    "payment on its way": sample("processing"),
    "payment reserved": sample("reserved"),
    paid: sample("paid"),
    "being checked": sample("checking"),
  },
}
