import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs"
import { dirname } from "node:path"

import { SettingsError } from "../options"
import { emptyState, isTable, type SandboxState } from "../state"
import type { Change } from "./track-changes"

/*
 * The file: a line with (a part of) the state as JSON, then a line for each
 * change, `[[field, id, value], …]`; without a value, the entry is gone. A
 * change is one write at the end, so that a kill leaves it whole or torn; a
 * torn last line was never answered for, and is dropped.
 */

type WrittenChange = [field: string, id: string | null, value?: unknown]

const NEWLINE = 10
const CHUNK = 1024 * 1024

const writeAll = (file: number, text: string): number => {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) {
    written += writeSync(file, bytes, written)
  }
  return written
}

const lineOf = (changes: readonly Change[]): string =>
  `${JSON.stringify(
    changes.map(({ field, id, value }): WrittenChange => {
      const place: [string, string | null] = [field, id]
      return value === undefined ? place : [...place, value]
    })
  )}\n`

const apply = (
  state: SandboxState,
  [field, id, value]: WrittenChange
): void => {
  const fields = state as unknown as Record<string, unknown>
  if (id === null) {
    fields[field] = value
    return
  }
  const table = (fields[field] ??= {}) as Record<string, unknown>
  if (value === undefined) {
    delete table[id]
  } else {
    table[id] = value
  }
}

/** Whole lines; the last one also without its end, if it is the only one. */
const linesOf = (bytes: Buffer): string[] => {
  const lines: string[] = []
  let start = 0
  for (;;) {
    const end = bytes.indexOf(NEWLINE, start)
    if (end < 0) {
      break
    }
    lines.push(bytes.toString("utf8", start, end))
    start = end + 1
  }
  return lines.length > 0 ? lines : [bytes.toString("utf8")]
}

const parseState = (file: string, bytes: Buffer): SandboxState => {
  const wrong = new SettingsError(
    `${file} is not a state file of this sandbox; remove it.`
  )
  const [head = "", ...rest] = linesOf(bytes)
  try {
    const read = JSON.parse(head) as Partial<SandboxState>
    if (read.version !== 1) {
      throw wrong
    }
    const state: SandboxState = { ...emptyState(), ...read }
    for (const line of rest) {
      for (const change of JSON.parse(line) as WrittenChange[]) {
        apply(state, change)
      }
    }
    return state
  } catch {
    throw wrong
  }
}

/**
 * The state as a file has it; an empty one while there is no file.
 *
 * @throws SettingsError when the file holds something else.
 */
export const readStateFile = (file: string): SandboxState => {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return emptyState()
    }
    throw error
  }
  return parseState(file, bytes)
}

/** A state file that changes are appended to. */
export interface StateFile {
  /** Bytes in it. */
  readonly size: number
  append(changes: readonly Change[]): void
  close(): void
}

const everyEntry = function* (state: SandboxState): Generator<Change> {
  for (const [field, value] of Object.entries(state)) {
    if (isTable(field)) {
      for (const [id, entry] of Object.entries(value as object)) {
        yield { field, id, value: entry }
      }
    } else {
      yield { field, id: null, value }
    }
  }
}

/**
 * Writes a state anew, in place of what the file held: by rename, so that a
 * kill leaves the old file or the new one.
 */
export const writeStateFile = (
  file: string,
  state: SandboxState
): StateFile => {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.tmp`
  const handle = openSync(temporary, "w")
  let size = 0
  let text = `${JSON.stringify({ version: state.version })}\n`
  for (const change of everyEntry(state)) {
    text += lineOf([change])
    if (text.length > CHUNK) {
      size += writeAll(handle, text)
      text = ""
    }
  }
  size += writeAll(handle, text)
  renameSync(temporary, file)
  return {
    get size() {
      return size
    },
    append(changes) {
      size += writeAll(handle, lineOf(changes))
    },
    close: () => closeSync(handle),
  }
}
