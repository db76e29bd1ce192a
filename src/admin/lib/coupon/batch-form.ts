import { parsePattern } from "../../../modules/coupon/domain/codes/pattern"
import type {
  BatchBody,
  BatchFault,
} from "../../../api/admin/coupon-batches/types"

/** Codes that are to be made, as they are typed. */
export type BatchForm = {
  count: string
  prefix: string
  length: string
  alphabet: string
}

export const NEW_BATCH: BatchForm = {
  count: "100",
  prefix: "",
  length: "",
  alphabet: "",
}

/** What was typed: codes to ask for with one as an example, or what is wrong. */
export type CheckedBatch =
  | { ok: true; body: BatchBody; example: string }
  | { ok: false; faults: readonly BatchFault[] }

const numberOf = (typed: string): number =>
  /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN

/** Judges what was typed by the server's own rules. */
export const checkBatch = (form: BatchForm): CheckedBatch => {
  const body: BatchBody = {
    count: numberOf(form.count),
    ...(form.prefix.trim() && { prefix: form.prefix.trim() }),
    ...(form.length.trim() && { length: numberOf(form.length) }),
    ...(form.alphabet.trim() && { alphabet: form.alphabet.trim() }),
  }
  const parsed = parsePattern(body)
  if ("faults" in parsed) {
    return { ok: false, faults: parsed.faults }
  }
  const { prefix, length, alphabet } = parsed.pattern
  const letters = Array.from(
    { length },
    (_, index) => alphabet[(index * 7 + 3) % alphabet.length]
  )
  return { ok: true, body, example: `${prefix}${letters.join("")}` }
}
