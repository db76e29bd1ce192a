import { stripeSandbox } from "../../harness/stripe-sandbox"
import { booksOf } from "./books"
import { cartOf, type SignedIn } from "./customers"
import { documentsOf, untilDocuments, type ListedDocument } from "./documents"
import { refundBy, untilState } from "./lifecycle"
import { place, sessionOf } from "./purchase"

/** A customer's order with an invoice and a credit note. */
export type OwnedOrder = {
  order_id: string
  order_token: string
  display_id: number
  documents: Record<"invoice" | "credit_note", ListedDocument>
}

/** An order that was paid and refunded in part, with its documents. */
export const ownedOrder = async (customer: SignedIn): Promise<OwnedOrder> => {
  const cart = await cartOf(customer)
  const { body } = await place(cart.id)
  const order = { cart, ...body, session: sessionOf(body.redirect_url) }
  await stripeSandbox().pay(order.redirect_url)
  await untilState(order, "paid")
  await untilDocuments(order, 1)
  await refundBy(order, 300)
  await untilDocuments(order, 2)
  const [invoice, credit_note] = await documentsOf(order)
  if (!invoice || !credit_note) {
    throw new Error("The order has not got its two documents")
  }
  const { order_id } = await booksOf(order.display_id)
  return { ...order, order_id, documents: { invoice, credit_note } }
}
