/**
 * A text of what a workflow threw: its step's error comes out as a plain object
 * with these members.
 */
export const memberOf = (
  error: unknown,
  name: "code" | "message"
): string | null => {
  if (typeof error !== "object" || error === null) {
    return null
  }
  const value: unknown = Reflect.get(error, name)
  return typeof value === "string" ? value : null
}
