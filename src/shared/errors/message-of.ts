/**
 * The message of whatever was thrown. A workflow's run throws a step's error as
 * a plain object, which is no `Error` and prints as "[object Object]".
 */
export const messageOf = (thrown: unknown): string => {
  if (
    typeof thrown === "object" &&
    thrown !== null &&
    "message" in thrown &&
    typeof thrown.message === "string"
  ) {
    return thrown.message
  }
  return typeof thrown === "string" ? thrown : "unknown failure"
}
