import { memberOf } from "./error-members"

/** Why a document was not issued or drawn: a stable code, and the cure. */
export type ExplainedFault = { code: string; detail: string }

// What the system answers where a file cannot be written.
const STORAGE = new Set([
  ...["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", "ENFILE"],
  ...["EACCES", "EPERM", "ENOENT", "ENOTDIR", "EEXIST"],
])

const STORAGE_CURE =
  "The PDF could not be stored: is the disk full, or may the shop not write to the folder COUNTERFOIL_DATA_DIR? It is stored by itself once that is cured."

const errnoIn = (error: unknown, message: string): string | undefined =>
  [memberOf(error, "code"), /\bE[A-Z]{2,10}\b/.exec(message)?.[0]].find(
    (code) => typeof code === "string" && STORAGE.has(code)
  ) ?? undefined

/** Tells staff what failed and what cures it. */
export const explainFault = (error: unknown): ExplainedFault => {
  const detail = memberOf(error, "message") ?? String(error)
  const code = memberOf(error, "code")
  return errnoIn(error, detail) && !detail.includes("CHROMIUM_PATH")
    ? { code: "storage_failed", detail: `${STORAGE_CURE} (${detail})` }
    : { code: code ?? "failed", detail }
}
