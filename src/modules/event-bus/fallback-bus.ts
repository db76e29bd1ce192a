import type { IEventBusModuleService, Message } from "@medusajs/framework/types"

import type { RedisLink } from "./redis-link"
import { StagedEvents } from "./staged-events"

/** Core's bus on Redis, as far as it is used here. */
export type RemoteBus = Pick<
  IEventBusModuleService,
  "emit" | "releaseGroupedEvents" | "clearGroupedEvents"
>

type Options = Record<string, unknown>

const groupOf = (message: Message): string =>
  message.metadata?.eventGroupId ?? ""

/**
 * Sends events through Redis, and hands those that Redis does not take to this
 * process. An event may come twice (Redis acted, its answer was lost); none is
 * lost while this process lives.
 */
export class FallbackBus {
  private readonly staged = new StagedEvents()

  /** `deliver` hands events to the subscribers of this process. */
  constructor(
    private readonly remote: RemoteBus,
    private readonly link: RedisLink,
    private readonly deliver: (events: readonly Message[]) => void
  ) {}

  /** Sends events, or keeps those of a group until its release. */
  async emit(messages: readonly Message[], options: Options): Promise<void> {
    const taken = await this.link.attempt(() =>
      // Core changes the options that it is given.
      this.remote.emit([...messages], { ...options })
    )
    const takenIn = taken ? this.link.lifetime : undefined
    messages
      .filter(groupOf)
      .forEach((message) =>
        this.staged.add(groupOf(message), { message, takenIn })
      )
    if (!taken) {
      this.deliver(messages.filter((message) => !groupOf(message)))
    }
  }

  /** Sends the events of a group. */
  async release(groupId: string): Promise<void> {
    const staged = this.staged.take(groupId)
    const taken = await this.link.attempt(() =>
      this.remote.releaseGroupedEvents(groupId)
    )
    // What Redis took before it was last gone may be gone with it.
    const left = staged.filter(
      ({ takenIn }) => !taken || takenIn !== this.link.lifetime
    )
    this.deliver(left.map(({ message }) => message))
  }

  /** Forgets the events of a group, or those of these names. */
  async clear(groupId: string, names?: string[]): Promise<void> {
    this.staged.clear(groupId, names)
    await this.link.attempt(() =>
      this.remote.clearGroupedEvents(groupId, { eventNames: names })
    )
  }
}
