import type { ChildExit } from "./child"

const causes: readonly [RegExp, string][] = [
  [/EADDRINUSE|address already in use/i, "its port is in use"],
  [/ENOSPC|no space left on device/i, "the disk is full"],
  [/heap out of memory|ENOMEM|cannot allocate memory/i, "it ran out of memory"],
  [
    /ECONNREFUSED\D*(\d+(?:\.\d+){3}:\d+)?/,
    "a server that it needs did not answer",
  ],
  [/password authentication failed/i, "the database refused the password"],
  [/database .* does not exist/i, "its database does not exist"],
  [/The environment is not usable/, "its environment is not usable"],
  [/Cannot find module/, "a file or package that it needs is missing"],
]

/** Why a process ended, in words, from its exit and its last lines. */
export function explainExit(
  { code, signal }: ChildExit,
  lastLines: readonly string[]
): string {
  const text = lastLines.join("\n")
  const cause = causes.find(([pattern]) => pattern.test(text))?.[1]
  const how =
    signal === "SIGKILL"
      ? "killed (SIGKILL; by hand, or by the system for want of memory)"
      : signal
        ? `ended by ${signal}`
        : `exit code ${code}`
  return cause ? `${cause} (${how})` : how
}
