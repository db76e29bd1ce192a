import { fetchInvoice } from "@/lib/data/orders"
import { handOnPdf } from "@/lib/order/hand-on-pdf"

type Context = { params: Promise<{ token: string }> }

/** Hands on the invoice of the order that the token opens. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return handOnPdf(await fetchInvoice(token), "invoice")
}
