/** What can be told by mail. A new event needs a template of the same name. */
export const mailEvents = ["order-placed", "payment-received"] as const
export type MailEvent = (typeof mailEvents)[number]
