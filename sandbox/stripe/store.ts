import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

import { SettingsError } from "./options"
import { emptyState, withoutOld, type SandboxState } from "./state"

const SOON_MS = 500

const readState = (file: string): SandboxState => {
  let text: string
  try {
    text = readFileSync(file, "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return emptyState()
    }
    throw error
  }
  const read = JSON.parse(text) as SandboxState
  if (read.version !== 1) {
    throw new SettingsError(
      `${file} is not a state file of this sandbox; remove it.`
    )
  }
  return withoutOld({ ...emptyState(), ...read }, Date.now() / 1000)
}

/**
 * The sandbox's memory, mirrored in one JSON file. A change is on disk before
 * its caller is answered, and the file is replaced by rename, so that a kill
 * at any moment leaves either the old or the new state.
 */
export class Store {
  readonly state: SandboxState
  private pending: NodeJS.Timeout | undefined

  /**
   * @param file where the state is kept; without it, in memory only.
   * @throws SettingsError when the file holds something else.
   */
  constructor(private readonly file?: string) {
    this.state = file ? readState(file) : emptyState()
    if (file) {
      mkdirSync(dirname(file), { recursive: true })
    }
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

  /** Writes what is still to be written. */
  flush(): void {
    if (this.pending) {
      this.persist()
    }
  }

  private persist(): void {
    clearTimeout(this.pending)
    this.pending = undefined
    if (!this.file) {
      return
    }
    const temporary = `${this.file}.${process.pid}.tmp`
    writeFileSync(temporary, JSON.stringify(this.state))
    renameSync(temporary, this.file)
  }
}
