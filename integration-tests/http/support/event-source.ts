/** An event of a stream, its data parsed. */
export type StreamEvent = { event: string; data: Record<string, unknown> }

/** A stream of server-sent events that a test reads. */
export type OpenStream = {
  status: number
  headers: Headers
  /** All events so far. */
  events: StreamEvent[]
  /** Everything so far, as it was sent. */
  text: () => string
  isOver: () => boolean
  close: () => void
}

const parse = (block: string): StreamEvent[] => {
  const fields = new Map(
    block.split("\n").flatMap((line) => {
      const [, name, value] = /^(\w+): (.*)$/.exec(line) ?? []
      return name ? [[name, value ?? ""] as const] : []
    })
  )
  const data = fields.get("data")
  return data
    ? [{ event: fields.get("event") ?? "message", data: JSON.parse(data) }]
    : []
}

/** Opens a stream of events and reads it until `close`. */
export const openStream = async (
  url: string,
  headers: Record<string, string> = {}
): Promise<OpenStream> => {
  const ending = new AbortController()
  const answer = await fetch(url, { headers, signal: ending.signal })
  const events: StreamEvent[] = []
  let text = ""
  let isOver = false

  const read = async () => {
    const decoder = new TextDecoder()
    let rest = ""
    const reader = answer.body?.getReader()
    for (;;) {
      const chunk = await reader?.read()
      if (!chunk || chunk.done) {
        return
      }
      const part = decoder.decode(chunk.value, { stream: true })
      text += part
      const blocks = (rest + part).split("\n\n")
      rest = blocks.pop() ?? ""
      events.push(...blocks.flatMap(parse))
    }
  }
  // An abrupt end is an end as well.
  void read()
    .catch(() => undefined)
    .finally(() => (isOver = true))

  return {
    status: answer.status,
    headers: answer.headers,
    events,
    text: () => text,
    isOver: () => isOver,
    close: () => ending.abort(),
  }
}
