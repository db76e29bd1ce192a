import type { OrderMailEvent } from "../domain/mail-event"
import type { MailTemplate } from "./contract"
import { orderCanceled, type OrderCanceled } from "./order-canceled"
import { orderCorrected, type OrderCorrected } from "./order-corrected"
import { orderPlaced, type OrderPlaced } from "./order-placed"
import { orderRefunded, type OrderRefunded } from "./order-refunded"
import { paymentReceived, type PaymentReceived } from "./payment-received"

/** What each mail needs to know, by its event. */
export type MailFactsByEvent = {
  "order-placed": OrderPlaced
  "payment-received": PaymentReceived
  "order-canceled": OrderCanceled
  "order-refunded": OrderRefunded
  "order-corrected": OrderCorrected
}

/** All mails by their events. */
export const mailTemplates: {
  readonly [Event in OrderMailEvent]: MailTemplate<MailFactsByEvent[Event]>
} = {
  "order-placed": orderPlaced,
  "payment-received": paymentReceived,
  "order-canceled": orderCanceled,
  "order-refunded": orderRefunded,
  "order-corrected": orderCorrected,
}
