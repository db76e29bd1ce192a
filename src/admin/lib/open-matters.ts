import type { Attention, AttentionCode, ListedPayment } from "./payment-types"
import { ATTENTION_WORDS } from "./payment-words"

/** An open matter with its order. */
export type OpenMatter = { payment: ListedPayment; matter: Attention }

/** The open matters of one kind. */
export type MatterGroup = { code: AttentionCode; matters: OpenMatter[] }

const isCode = (code: string): code is AttentionCode =>
  Object.hasOwn(ATTENTION_WORDS, code)

/** Open matters by kind, in the order in which kinds are described. */
export const groupMatters = (
  payments: readonly ListedPayment[]
): MatterGroup[] => {
  const matters = payments.flatMap((payment) =>
    payment.attention.map((matter) => ({ payment, matter }))
  )
  return Object.keys(ATTENTION_WORDS)
    .filter(isCode)
    .map((code) => ({
      code,
      matters: matters.filter(({ matter }) => matter.code === code),
    }))
    .filter((group) => group.matters.length > 0)
}
