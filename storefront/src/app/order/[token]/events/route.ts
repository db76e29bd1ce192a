import { openOrderEvents } from "@/lib/data/orders"
import { serverEnd } from "@/lib/server-end"

type Context = { params: Promise<{ token: string }> }

/** Answers that tell a browser why it gets no events. */
const PASSED_ON = new Set([404, 429, 503])

/**
 * Hands on the changes of the order that the token opens (server-sent events),
 * until either side goes. Caching is said in src/config/headers.ts.
 */
export async function GET(
  request: Request,
  { params }: Context
): Promise<Response> {
  const { token } = await params
  const signal = AbortSignal.any([request.signal, serverEnd()])
  const events = await openOrderEvents(token, signal).catch(() => null)
  if (!events?.ok) {
    await events?.body?.cancel()
    const status = events?.status ?? 502
    return new Response(null, { status: PASSED_ON.has(status) ? status : 502 })
  }
  return new Response(events.body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "x-accel-buffering": "no",
    },
  })
}
