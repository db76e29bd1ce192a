import { fetchInvoice } from "@/lib/data/orders"

type Context = { params: Promise<{ token: string }> }

const PASSED_ON = ["content-type", "content-length", "content-disposition"]

/** Hands on the invoice of the order that the token opens. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const invoice = await fetchInvoice(token)
  if (invoice.status === 404) {
    return new Response("There is no invoice for this order yet.", {
      status: 404,
    })
  }
  if (!invoice.ok) {
    return new Response("The invoice cannot be fetched at the moment.", {
      status: 502,
    })
  }
  const headers = new Headers({ "cache-control": "private, no-store" })
  for (const name of PASSED_ON) {
    const value = invoice.headers.get(name)
    if (value) {
      headers.set(name, value)
    }
  }
  return new Response(invoice.body, { headers })
}
