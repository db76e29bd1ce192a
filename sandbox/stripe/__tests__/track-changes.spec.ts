import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { type Change, trackChanges } from "../store/track-changes"

interface Entry {
  name: string
  tags: string[]
  inner: { count: number } | null
}

interface Books {
  version: number
  mode: { on: boolean }
  left: Record<string, Entry>
  right: Record<string, Entry>
}

const entry = (name = "a"): Entry => ({
  name,
  tags: ["x"],
  inner: { count: 0 },
})

const books = (): Books => ({
  version: 1,
  mode: { on: true },
  left: { a: entry(), b: entry() },
  right: {},
})

const isTable = (field: string) => field === "left" || field === "right"

const track = () => {
  const raw = books()
  return { raw, ...trackChanges(raw, isTable) }
}

const places = (changes: Change[]) =>
  changes.map(({ field, id }) => `${field}/${id ?? ""}`).sort()

describe("tracked changes", () => {
  it.each<[string, (state: Books) => void, string[]]>([
    ["of a field", (s) => (s.version = 2), ["version/"]],
    ["in a field", (s) => (s.mode.on = false), ["mode/"]],
    ["of an entry's field", (s) => (entryOf(s).name = "b"), ["left/a"]],
    ["deep in an entry", (s) => bump(entryOf(s)), ["left/a"]],
    ["of a list in an entry", (s) => entryOf(s).tags.push("y"), ["left/a"]],
    ["by Object.assign", (s) => Object.assign(entryOf(s), {}), []],
    ["of a new entry", (s) => (s.right.c = entry()), ["right/c"]],
    ["of a gone entry", (s) => delete s.left.b, ["left/b"]],
    [
      "of a gone field",
      (s) => delete (entryOf(s) as { name?: string }).name,
      ["left/a"],
    ],
    ["that are none: reading", (s) => JSON.stringify(s), []],
  ])("%s are noted", (_what, change, expected) => {
    const { object, take } = track()
    change(object)
    expect(places(take())).toEqual(expected)
    expect(take()).toEqual([])
  })

  it("carry what was changed on the new object itself, after it was put in", () => {
    const { object, take } = track()
    const made = entry("new")
    object.right.c = made
    made.tags.push("late")
    expect(take()).toEqual([
      { field: "right", id: "c", value: { ...made, tags: ["x", "late"] } },
    ])
  })

  it("keep tracked faces out of the state", () => {
    const { raw, object, take } = track()
    const { a } = object.left
    if (a) {
      object.right.c = a
    }
    expect(raw.right.c).toBe(raw.left.a)
    take()
    bump(object.right.c ?? entry())
    expect(places(take())).toEqual(["right/c"])
  })

  it("replayed on a copy give the same state, whatever happened", () => {
    const ids = fc.constantFrom("a", "b", "c", "d")
    const step = fc.record({
      table: fc.constantFrom("left" as const, "right" as const),
      id: ids,
      act: fc.constantFrom("add", "remove", "name", "count", "tag", "drop"),
      text: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(fc.array(step)), (rounds) => {
        const { raw, object, take } = track()
        const copy = JSON.parse(JSON.stringify(raw)) as Books
        for (const round of rounds) {
          for (const { table, id, act, text } of round) {
            perform(object[table], id, act, text)
          }
          for (const { field, id, value } of take()) {
            const entries = copy[field as "left" | "right"]
            if (value === undefined) {
              delete entries[id ?? ""]
            } else {
              entries[id ?? ""] = JSON.parse(JSON.stringify(value)) as Entry
            }
          }
        }
        expect(copy).toEqual(JSON.parse(JSON.stringify(raw)))
      })
    )
  })
})

function entryOf(state: Books): Entry {
  const found = state.left.a
  if (!found) {
    throw new Error("There is no entry.")
  }
  return found
}

function bump(one: Entry): void {
  if (one.inner) {
    one.inner.count += 1
  }
}

function perform(
  table: Record<string, Entry>,
  id: string,
  act: string,
  text: string
): void {
  const one = table[id]
  if (act === "add") {
    table[id] = entry(text)
  } else if (act === "remove") {
    delete table[id]
  } else if (one && act === "name") {
    one.name = text
  } else if (one && act === "count") {
    bump(one)
  } else if (one && act === "tag") {
    one.tags.push(text)
  } else if (one) {
    one.inner = one.inner ? null : { count: 7 }
  }
}
