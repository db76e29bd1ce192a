import type { MedusaContainer } from "@medusajs/framework/types"

import {
  RATE_LIMIT_MODULE,
  type RateLimiting,
  type Toll,
} from "../../modules/rate-limit/contract"
import { TooManyRequests } from "../../shared/errors"
import { isUnknownCoupon } from "./admit-codes"
import { heldCodes } from "./held-codes"
import { foldCodes } from "./read-codes"

/** Who tries codes; what is not known is null. @property address of the network */
export type Guesser = {
  cart_id: string | null
  customer_id: string | null
  address: string | null
}

const MINUTE = 60

// In seconds of a bucket: ten wrong codes at once, then one a minute. Behind
// one address there may be a whole office.
const GUESS = MINUTE
const CAPACITY = 10 * MINUTE
const GUESS_OF_ADDRESS = 20
const CAPACITY_OF_ADDRESS = 10 * MINUTE
/** What is left to pay for a code that was none of these: a twentieth. */
const RIGHT = 0.05

const tollsOf = ({ cart_id, customer_id, address }: Guesser): Toll[] => {
  const person = { cost_seconds: GUESS, capacity_seconds: CAPACITY }
  const network = {
    cost_seconds: GUESS_OF_ADDRESS,
    capacity_seconds: CAPACITY_OF_ADDRESS,
  }
  return [
    ...(cart_id ? [{ key: `coupon cart ${cart_id}`, ...person }] : []),
    ...(customer_id
      ? [{ key: `coupon customer ${customer_id}`, ...person }]
      : []),
    ...(address ? [{ key: `coupon address ${address}`, ...network }] : []),
  ]
}

const timesCost = (tolls: readonly Toll[], times: number): Toll[] =>
  tolls.map((toll) => ({ ...toll, cost_seconds: toll.cost_seconds * times }))

/**
 * How many of these codes a cart does not hold yet: those that it holds are no
 * guesses.
 */
export const countGuesses = async (
  container: MedusaContainer,
  cartId: string | null,
  typed: readonly string[]
): Promise<number> => {
  const held = await heldCodes(container, cartId)
  return foldCodes(typed).filter((code) => !held.includes(code)).length
}

/** Where a request comes from; null where only our own machines are known. */
export const addressOfRequest = (
  container: MedusaContainer,
  peer: string | undefined,
  forwarded: string | undefined
): Promise<string | null> =>
  container.resolve<RateLimiting>(RATE_LIMIT_MODULE).addressOf(peer, forwarded)

/**
 * Lets someone try codes, unless they tried too many wrong ones lately. All
 * guesses are paid for first, so that many at once gain nothing; what was not
 * wrong is given back but for a little.
 *
 * @param wrongIn how many guesses were wrong; all of them where the work throws
 * `coupon_unknown`, and none where it throws anything else
 * @throws TooManyRequests before anything is tried
 */
export const withinAttempts = async <Result>(
  container: MedusaContainer,
  who: Guesser,
  guesses: number,
  work: () => Promise<Result>,
  wrongIn: (result: Result) => number = () => 0
): Promise<Result> => {
  const limits = container.resolve<RateLimiting>(RATE_LIMIT_MODULE)
  const tolls = timesCost(tollsOf(who), guesses)
  if (guesses === 0 || tolls.length === 0) {
    return work()
  }
  const admission = await limits.admit(tolls)
  if (!admission.ok) {
    throw new TooManyRequests(
      "Too many codes were tried. Wait a little, then try again.",
      "too_many_attempts",
      admission.retry_after_seconds
    )
  }
  let wrong = 0
  try {
    const result = await work()
    wrong = wrongIn(result)
    return result
  } catch (error) {
    wrong = isUnknownCoupon(error) ? guesses : 0
    throw error
  } finally {
    const right = Math.max(0, guesses - wrong) / guesses
    await limits.giveBack(timesCost(tolls, right * (1 - RIGHT)))
  }
}
