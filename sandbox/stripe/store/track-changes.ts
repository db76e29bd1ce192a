/** An entry of a table, or (id null) a field of the state that is no table. */
export interface Change {
  field: string
  id: string | null
  /** As it is now; undefined = it is gone. */
  value: unknown
}

/** An object whose changes are noted, however deep they are made. */
export interface Tracked<T> {
  /** To be read and changed as the object itself. */
  object: T
  /** What has changed since the last call, each entry once. */
  take(): Change[]
}

type Table = Record<string, unknown>
type Note = (id: string | null) => void

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null

/**
 * Notes changes of a state made of tables, `{ [field]: { [id]: entry } }`, so
 * that they can be written without writing all.
 *
 * @param isTable tells which fields are tables.
 */
export const trackChanges = <T extends object>(
  state: T,
  isTable: (field: string) => boolean
): Tracked<T> => {
  const raws = new WeakMap<object, object>()
  const changed = new Map<string, Set<string | null>>()

  const note = (field: string, id: string | null): void => {
    const ids = changed.get(field) ?? new Set()
    changed.set(field, ids.add(id))
  }

  /** What goes into the state is the object itself, never its tracked face. */
  const bare = (value: unknown): unknown =>
    isObject(value) ? (raws.get(value) ?? value) : value

  const face = <O extends object>(raw: O, handler: ProxyHandler<O>): O => {
    const proxy = new Proxy(raw, handler)
    raws.set(proxy, raw)
    return proxy
  }

  /** A part of an entry: whatever is changed in it, the entry has changed. */
  const part = (
    raw: object,
    changedEntry: () => void,
    known: WeakMap<object, object>
  ): object => {
    const found = known.get(raw)
    if (found) {
      return found
    }
    const proxy = face(raw, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        return isObject(value) ? part(value, changedEntry, known) : value
      },
      set(target, key, value) {
        changedEntry()
        return Reflect.set(target, key, bare(value))
      },
      deleteProperty(target, key) {
        changedEntry()
        return Reflect.deleteProperty(target, key)
      },
    })
    known.set(raw, proxy)
    return proxy
  }

  /** An object whose keys are noted one by one. */
  const keyed = (
    raw: object,
    noteKey: (key: string) => void,
    open: (value: object, key: string) => object
  ): object => {
    const known = new WeakMap<object, object>()
    return face(raw, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (!isObject(value) || typeof key !== "string") {
          return value
        }
        const found = known.get(value) ?? open(value, key)
        known.set(value, found)
        return found
      },
      set(target, key, value) {
        noteKey(String(key))
        return Reflect.set(target, key, bare(value))
      },
      deleteProperty(target, key) {
        noteKey(String(key))
        return Reflect.deleteProperty(target, key)
      },
    })
  }

  const entry = (value: object, noteIt: Note, id: string | null): object =>
    part(value, () => noteIt(id), new WeakMap())

  const object = keyed(
    state,
    (field) => note(field, null),
    (value, field) => {
      const noteIt: Note = (id) => note(field, id)
      return isTable(field)
        ? keyed(value, noteIt, (one, id) => entry(one, noteIt, id))
        : entry(value, noteIt, null)
    }
  ) as T

  return {
    object,
    take() {
      const changes = [...changed].flatMap(([field, ids]) =>
        [...ids].map((id): Change => {
          const value = (state as Table)[field]
          return {
            field,
            id,
            value: id === null ? value : (value as Table)[id],
          }
        })
      )
      changed.clear()
      return changes
    },
  }
}
