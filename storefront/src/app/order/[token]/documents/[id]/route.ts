import { fetchDocument } from "@/lib/data/orders"
import { handOnPdf } from "@/lib/order/hand-on-pdf"

type Context = { params: Promise<{ token: string; id: string }> }

/** Hands on a document of the order that the token opens. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token, id } = await params
  return handOnPdf(await fetchDocument(token, id), "document")
}
