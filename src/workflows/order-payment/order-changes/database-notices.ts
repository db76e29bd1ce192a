import { Client } from "pg"

/** What a {@link DatabaseNotices} tells its owner. */
export type NoticeHandlers = {
  /** Somebody notified one of the channels; the text that came with it. */
  onNotice: (payload: string) => void
  /** Listening began, or began again: notices may have gone by before. */
  onListening: () => void
  /** The connection went, or could not be made; it is tried again. */
  onLost: (error: Error) => void
}

type Options = {
  databaseUrl: string
  channels: readonly string[]
  /** Milliseconds before the first new try; each further one waits longer. */
  firstWaitMs?: number
}

const FIRST_WAIT_MS = 250
const LAST_WAIT_MS = 15_000

/**
 * Hears PostgreSQL's `notify` over one connection of its own and keeps it: a
 * database that restarts or is away costs notices, never the process.
 */
export class DatabaseNotices {
  private client: Client | null = null
  private retry: NodeJS.Timeout | undefined
  private waitMs: number
  private isStopped = false

  constructor(
    private readonly options: Options,
    private readonly handlers: NoticeHandlers
  ) {
    this.waitMs = options.firstWaitMs ?? FIRST_WAIT_MS
  }

  /** Connects; returns at once and never throws. */
  start(): void {
    void this.connect()
  }

  /** Ends the connection for good. */
  async stop(): Promise<void> {
    this.isStopped = true
    clearTimeout(this.retry)
    const { client } = this
    this.client = null
    await client?.end().catch(() => undefined)
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.options.databaseUrl,
      application_name: "counterfoil-order-changes",
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    })
    this.client = client
    // Without this handler a broken connection would end the process.
    client.on("error", (error) => this.lose(client, error))
    client.on("end", () => this.lose(client, new Error("connection ended")))
    client.on("notification", ({ payload }) => {
      if (payload) {
        this.handlers.onNotice(payload)
      }
    })

    try {
      await client.connect()
      for (const channel of this.options.channels) {
        await client.query(`listen ${client.escapeIdentifier(channel)}`)
      }
    } catch (error) {
      this.lose(client, error instanceof Error ? error : new Error("no answer"))
      return
    }
    if (this.client === client) {
      this.waitMs = this.options.firstWaitMs ?? FIRST_WAIT_MS
      this.handlers.onListening()
    }
  }

  private lose(client: Client, error: Error): void {
    if (this.client !== client) {
      return
    }
    this.client = null
    void client.end().catch(() => undefined)
    if (this.isStopped) {
      return
    }
    this.handlers.onLost(error)
    this.retry = setTimeout(() => this.start(), this.waitMs).unref()
    this.waitMs = Math.min(this.waitMs * 2, LAST_WAIT_MS)
  }
}
