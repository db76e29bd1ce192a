import { emptyState, isTable, type SandboxState, atStart } from "../state"
import { readStateFile, type StateFile, writeStateFile } from "./state-file"
import { trackChanges, type Tracked } from "./track-changes"

const SOON_MS = 500

/** What a file may grow by before it is worth writing anew, in bytes. */
const SLACK = 8 * 1024 * 1024

/** A state that may be looked at only: cheap to go through, entry by entry. */
export type DeepReadonly<T> = T extends object
  ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T

/** The fields of the state that are tables of objects. */
type TableName = {
  [F in keyof SandboxState]: SandboxState[F] extends Record<string, object>
    ? F
    : never
}[keyof SandboxState]

interface Index {
  field: TableName
  note(id: string, entry: unknown): void
}

/**
 * The sandbox's memory, mirrored in a file. A change is on disk before its
 * caller is answered, as a line at the file's end: its cost does not grow with
 * what is kept. Now and then the file is written anew, without what is past.
 */
export class Store {
  /** To read and, within `update`, to change. */
  readonly state: SandboxState
  /** The same, to go through in bulk. */
  readonly view: DeepReadonly<SandboxState>
  private readonly tracked: Tracked<SandboxState>
  private readonly raw: SandboxState
  private pending: NodeJS.Timeout | undefined
  private readonly indexes: Index[] = []
  private opened: { to: StateFile; sizeAtFirst: number } | undefined

  /**
   * @param file where the state is kept; without it, in memory only.
   * @throws SettingsError when the file holds something else.
   */
  constructor(private readonly file?: string) {
    this.raw = file
      ? atStart(readStateFile(file), Date.now() / 1000)
      : emptyState()
    this.tracked = trackChanges(this.raw, isTable)
    this.state = this.tracked.object
    this.view = this.raw
    this.rewrite()
  }

  /**
   * Runs a change and persists it. The change must check before it writes:
   * what it has written when it throws is kept.
   */
  update<T>(change: (state: SandboxState) => T): T {
    const result = change(this.state)
    this.persist()
    return result
  }

  /**
   * Runs a change that may be lost in a crash, such as the note that an event
   * was delivered: it is written with the next change, or shortly after.
   */
  updateSoon<T>(change: (state: SandboxState) => T): T {
    const result = change(this.state)
    this.pending ??= setTimeout(() => this.persist(), SOON_MS)
    return result
  }

  /**
   * The ids of a table's entries that a test holds for, in the order in which
   * it came to hold: so that no one need go through all of them to find a few.
   * It is brought up to date when a change is persisted.
   */
  index<F extends TableName>(
    field: F,
    holds: (entry: DeepReadonly<SandboxState[F][string]>) => boolean
  ): ReadonlySet<string> {
    const ids = new Set<string>()
    const index: Index = {
      field,
      note(id, entry) {
        if (
          entry !== undefined &&
          holds(entry as DeepReadonly<SandboxState[F][string]>)
        ) {
          ids.add(id)
        } else {
          ids.delete(id)
        }
      },
    }
    for (const [id, entry] of Object.entries(this.raw[field])) {
      index.note(id, entry)
    }
    this.indexes.push(index)
    return ids
  }

  /** Writes what is still to be written; the store is not used any more. */
  close(): void {
    this.persist()
    this.opened?.to.close()
    this.opened = undefined
  }

  private persist(): void {
    clearTimeout(this.pending)
    this.pending = undefined
    const changes = this.tracked.take()
    for (const index of this.indexes) {
      for (const { field, id, value } of changes) {
        if (field === index.field && id !== null) {
          index.note(id, value)
        }
      }
    }
    if (!this.opened || changes.length === 0) {
      return
    }
    const { to, sizeAtFirst } = this.opened
    if (to.size > 2 * sizeAtFirst + SLACK) {
      this.rewrite()
      return
    }
    try {
      to.append(changes)
    } catch (error) {
      // half a line may stand at the end: nothing can be added after it
      this.rewrite()
      throw error
    }
  }

  private rewrite(): void {
    if (this.file) {
      const to = writeStateFile(this.file, this.raw)
      this.opened?.to.close()
      this.opened = { to, sizeAtFirst: to.size }
    }
  }
}
