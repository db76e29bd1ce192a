import type { Message } from "@medusajs/framework/types"

/** An event of a running workflow, and whether Redis has it too. */
export type StagedEvent = {
  message: Message
  /** Redis' lifetime in which Redis took it; undefined where it did not. */
  takenIn?: number
}

type Group = { events: StagedEvent[]; since: number }

/** As long as core lets a group lie in Redis. */
const KEEP_MS = 600_000

/**
 * Events of workflows that still run in this process, by group: copies of what
 * lies in Redis, for the case that Redis is gone when the workflow ends.
 */
export class StagedEvents {
  private readonly groups = new Map<string, Group>()

  /** How many workflows have events here. */
  get size(): number {
    return this.groups.size
  }

  add(groupId: string, event: StagedEvent): void {
    const now = performance.now()
    this.forgetOld(now)
    const group = this.groups.get(groupId) ?? { events: [], since: now }
    group.events.push(event)
    this.groups.set(groupId, group)
  }

  /** All events of a group, which is forgotten here. */
  take(groupId: string): StagedEvent[] {
    const events = this.groups.get(groupId)?.events ?? []
    this.groups.delete(groupId)
    return events
  }

  /** Forgets a group, or its events of these names. */
  clear(groupId: string, names?: readonly string[]): void {
    const group = this.groups.get(groupId)
    const left = names?.length
      ? group?.events.filter(({ message }) => !names.includes(message.name))
      : []
    if (group && left?.length) {
      group.events = left
    } else {
      this.groups.delete(groupId)
    }
  }

  // A workflow may end in another process, which tells nobody here.
  private forgetOld(now: number): void {
    for (const [id, { since }] of this.groups) {
      if (now - since < KEEP_MS) {
        return
      }
      this.groups.delete(id)
    }
  }
}
