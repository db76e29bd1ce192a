/** What the "order placed" mail says about paying. */
export type PaymentNotice =
  "pay" | "processing" | "reserved" | "paid" | "checking"

/**
 * What to tell about payment, from the state at the time of sending: a mail
 * that went out late must not ask for money that has arrived meanwhile.
 */
export const paymentNotice = (state: string | undefined): PaymentNotice => {
  switch (state) {
    case "pending":
      return "pay"
    case "processing":
      return "processing"
    case "authorized":
      return "reserved"
    case "paid":
    case "partially_refunded":
    case "refunded":
      return "paid"
    default:
      return "checking"
  }
}
