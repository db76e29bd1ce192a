/**
 * A coupon in the form is a tree as it is stored, with the same paths, but what
 * people type (amounts, percentages, numbers) is text until it can be read.
 */
export type Json =
  string | number | boolean | null | Json[] | { [key: string]: Json }

export type JsonObject = { [key: string]: Json }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const stepInto = (value: Json | undefined, key: string): Json | undefined => {
  if (Array.isArray(value)) {
    return value[Number(key)]
  }
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

const keysOf = (path: string): string[] => (path === "" ? [] : path.split("."))

/** What stands at a path such as `effect.tiers.1.from`; undefined if nothing. */
export const valueAt = (tree: Json | undefined, path: string) =>
  keysOf(path).reduce<Json | undefined>(stepInto, tree)

/** The text at a path; empty if there is none. */
export const textAt = (tree: Json | undefined, path: string): string => {
  const value = valueAt(tree, path)
  return typeof value === "string" ? value : ""
}

/** The list at a path; empty if there is none. */
export const listAt = (tree: Json | undefined, path: string): Json[] => {
  const value = valueAt(tree, path)
  return Array.isArray(value) ? value : []
}

/** The texts of the list at a path. */
export const textsAt = (tree: Json | undefined, path: string): string[] =>
  listAt(tree, path).filter((each) => typeof each === "string")

/** The object at a path; empty if there is none. */
export const objectAt = (tree: Json | undefined, path: string): JsonObject => {
  const value = valueAt(tree, path)
  return isObject(value) ? value : {}
}

/** Whether it is true at a path. */
export const flagAt = (tree: Json | undefined, path: string): boolean =>
  valueAt(tree, path) === true

const changed = (
  tree: Json | undefined,
  [key, ...rest]: string[],
  change: (value: Json | undefined) => Json | undefined
): Json | undefined => {
  if (key === undefined) {
    return change(tree)
  }
  const value = changed(stepInto(tree, key), rest, change)
  if (Array.isArray(tree)) {
    const index = Number(key)
    return value === undefined
      ? tree.filter((_, each) => each !== index)
      : [...tree.slice(0, index), value, ...tree.slice(index + 1)]
  }
  const { [key]: _old, ...others } = isObject(tree) ? tree : {}
  if (value === undefined) {
    return others
  }
  // In its old place, so that nothing moves in a list of keys.
  return isObject(tree) && Object.hasOwn(tree, key)
    ? { ...tree, [key]: value }
    : { ...others, [key]: value }
}

/** The tree with another value at a path; objects on the way are made. */
export const put = (
  tree: JsonObject,
  path: string,
  value: Json
): JsonObject => {
  const result = changed(tree, keysOf(path), () => value)
  return isObject(result) ? result : tree
}

/** The tree without what is at a path; in a list, what follows moves up. */
export const drop = (tree: JsonObject, path: string): JsonObject => {
  if (valueAt(tree, path) === undefined) {
    return tree
  }
  const result = changed(tree, keysOf(path), () => undefined)
  return isObject(result) ? result : tree
}
