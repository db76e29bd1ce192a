import { findOrder } from "@/lib/data/orders"

type Context = { params: Promise<{ token: string }> }

/** Where the order stands (see `pulseOf`), for browsers that get no events. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  try {
    const order = await findOrder(token)
    return new Response(order?.pulse ?? null, { status: order ? 200 : 404 })
  } catch {
    return new Response(null, { status: 502 })
  }
}
