import type { SqlRunner } from "../../../shared/sql"
import type { KnownUsage, PromotionUsage } from "../core-promotions"
import { foldCode } from "../domain/codes"
import { customerKey } from "../domain/identity"
import {
  budgetCounter,
  codeSubject,
  couponSubject,
  customerSubject,
  moneySubject,
  type BudgetCounter,
  type Buyer,
} from "../domain/usage"
import { readCounters, type Counted } from "./counters"
import { heldBySource } from "./held-by"
import type { LimitedPromotion, OwnLimits } from "./redemptions-of"

/** A cart as far as uses are held against it. @property id null for others */
export type CartOfUses = {
  id: string | null
  currency_code: string
  buyer: Buyer
}

/** A promotion with the code that was entered. */
export type CodedPromotion = LimitedPromotion & { code?: string | null }

type Asked = {
  id: string
  used?: string
  /** Undefined where customers are not counted, null where none is known. */
  used_by_customer?: string | null
  used_of_code?: string
  spent?: string
  campaign?: BudgetCounter | null
}

const subjectsAsked = (
  { id, code, limit, campaign }: CodedPromotion,
  own: OwnLimits,
  { buyer, currency_code }: CartOfUses,
  key: string | null
): Asked => {
  const limits = own.get(id)
  const all = couponSubject(id)
  const isCounted = typeof limit === "number" || Boolean(limits?.uses)
  return {
    id,
    ...(isCounted ? { used: all } : {}),
    ...(limits?.uses_per_customer
      ? { used_by_customer: key && customerSubject(id, key) }
      : {}),
    ...(limits?.uses_per_code && code
      ? { used_of_code: codeSubject(id, foldCode(code) ?? code) }
      : {}),
    ...(limits?.budget_minor
      ? { spent: moneySubject(all, currency_code) }
      : {}),
    ...(campaign?.budget
      ? { campaign: budgetCounter(campaign, buyer, currency_code) }
      : {}),
  }
}

const namesIn = ({ campaign, id: _id, ...own }: Asked): string[] =>
  [...Object.values(own), campaign?.subject].filter(
    (subject) => typeof subject === "string"
  )

type Read = (subject: string) => Counted

const usageOf = (asked: Asked, read: Read): PromotionUsage => {
  const { used, used_by_customer: own, used_of_code, spent, campaign } = asked
  const inBudget = (counter: BudgetCounter): number =>
    counter.counts === "money"
      ? read(counter.subject).spent_minor
      : read(counter.subject).used
  return {
    own: {
      ...(used ? { used: read(used).used } : {}),
      ...(own === undefined
        ? {}
        : { used_by_customer: own === null ? null : read(own).used }),
      ...(used_of_code ? { used_of_code: read(used_of_code).used } : {}),
      ...(spent ? { spent_minor: read(spent).spent_minor } : {}),
    },
    ...(campaign === undefined
      ? {}
      : { campaign: campaign && inBudget(campaign) }),
  }
}

/**
 * What was used of limited promotions, without what this cart itself has
 * counted while it is being placed. Two queries at most, however many
 * promotions and past uses there are; none where nothing is limited.
 */
export const knownUsage = async (
  sqlWhenNeeded: <T>(work: (sql: SqlRunner) => Promise<T>) => Promise<T>,
  promotions: readonly CodedPromotion[],
  own: OwnLimits,
  cart: CartOfUses
): Promise<KnownUsage> => {
  const { email, id: customerId } = cart.buyer
  const key = customerKey({ email, customerId })
  const asked = promotions.map((each) => subjectsAsked(each, own, cart, key))
  const names = [...new Set(asked.flatMap(namesIn))]
  const [counted, held] =
    names.length === 0
      ? [new Map<string, Counted>(), new Map<string, Counted>()]
      : await sqlWhenNeeded(async (sql) => [
          await readCounters(sql, names),
          cart.id === null
            ? new Map<string, Counted>()
            : await heldBySource(sql, cart.id),
        ])
  const read: Read = (subject) => {
    const all = counted.get(subject)
    const mine = held.get(subject)
    return {
      used: (all?.used ?? 0) - (mine?.used ?? 0),
      spent_minor: (all?.spent_minor ?? 0) - (mine?.spent_minor ?? 0),
    }
  }
  // Of several codes of one promotion the first is the one that counts.
  return new Map(
    asked.toReversed().map((each) => [each.id, usageOf(each, read)])
  )
}
