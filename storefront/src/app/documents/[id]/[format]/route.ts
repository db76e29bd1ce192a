import { fetchLinkedDocument } from "@/lib/data/documents"
import { handOnDocument } from "@/lib/documents/hand-on-document"

type Context = { params: Promise<{ id: string; format: string }> }

/** Hands on the document of a signed link, or says why it does not open. */
export async function GET(
  request: Request,
  { params }: Context
): Promise<Response> {
  const { id, format } = await params
  const { searchParams } = new URL(request.url)
  return handOnDocument(
    await fetchLinkedDocument(id, format, {
      expires: searchParams.get("expires") ?? "",
      signature: searchParams.get("signature") ?? "",
    }).catch(() => null)
  )
}
