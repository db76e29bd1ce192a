import {
  cheapestUnits,
  dearestUnits,
  largest,
  quantityOf,
  unitsById,
  valueOf,
  withoutUnits,
  type PricedLine,
} from "../units"

type Lines = readonly PricedLine[]

/**
 * What a deal can be made of. A unit is bought or gotten, never both.
 *
 * @property buy_only lines that can only be bought
 * @property either lines that can be bought or gotten
 * @property get_only lines that can only be gotten
 */
export type Pools = { buy_only: Lines; either: Lines; get_only: Lines }

export const poolsOf = (buy: Lines, get: Lines): Pools => {
  const buyIds = new Set(buy.map(({ id }) => id))
  const getIds = new Set(get.map(({ id }) => id))
  return {
    buy_only: buy.filter(({ id }) => !getIds.has(id)),
    either: get.filter(({ id }) => buyIds.has(id)),
    get_only: get.filter(({ id }) => !buyIds.has(id)),
  }
}

/**
 * How often a deal can be made.
 *
 * @property whole a deal of which not all can be gotten is none
 */
type Deal = { get: number; most: number; whole: boolean }

/** The units that are gotten, and those that were bought for it. */
export type Dealt = { gotten: Lines; bought: () => Lines }

const unitsNeeded = (times: number, { get, whole }: Deal): number =>
  whole ? times * get : (times - 1) * get + 1

/**
 * The units gotten when so many must be bought for each deal.
 *
 * What can only be bought is bought first, then the dearest: the cheapest are
 * left to be given away.
 */
export const gottenByQuantity = (
  pools: Pools,
  deal: Deal & { buy: number }
): Dealt => {
  const only = quantityOf(pools.buy_only)
  const either = quantityOf(pools.either)
  const free = quantityOf(pools.get_only) + either
  const usedUp = (times: number) => Math.max(0, times * deal.buy - only)

  const times = largest(
    Math.min(deal.most, Math.floor((only + either) / deal.buy)),
    (candidate) => free - usedUp(candidate) >= unitsNeeded(candidate, deal)
  )
  const leftOver = cheapestUnits(pools.either, either - usedUp(times))
  return {
    gotten: cheapestUnits([...pools.get_only, ...leftOver], times * deal.get),
    bought: () => [
      ...dearestUnits(pools.buy_only, times * deal.buy),
      ...withoutUnits(pools.either, unitsById(leftOver)),
    ],
  }
}

/**
 * The units gotten when for each deal so much must be spent, on units that are
 * not gotten themselves.
 */
export const gottenByAmount = (
  pools: Pools,
  deal: Deal & { buy_minor: number }
): Dealt => {
  const gettable = [...pools.get_only, ...pools.either]
  const free = quantityOf(gettable)
  const eitherIds = new Set(pools.either.map(({ id }) => id))
  const whole = valueOf(pools.buy_only) + valueOf(pools.either)
  const gotten = (times: number) => cheapestUnits(gettable, times * deal.get)
  const spent = (times: number) =>
    whole - valueOf(gotten(times).filter(({ id }) => eitherIds.has(id)))

  const times = largest(
    Math.min(deal.most, Math.floor(whole / deal.buy_minor)),
    (candidate) =>
      free >= unitsNeeded(candidate, deal) &&
      spent(candidate) >= candidate * deal.buy_minor
  )
  const units = gotten(times)
  return {
    gotten: units,
    bought: () => [
      ...pools.buy_only,
      ...withoutUnits(pools.either, unitsById(units)),
    ],
  }
}
