import type { PromotionDTO } from "@medusajs/framework/types"

import type { SqlRunner } from "../../../shared/sql"
import { isOn, seasonAt, type Season } from "./season"
import {
  readAutomaticStamp,
  readAutomaticVersions,
  readNamedVersions,
  stampOfAll,
  type PromotionVersion,
} from "./versions"

/** Reads promotions with all that they say, in any order. */
export type LoadPromotions = (ids: string[]) => Promise<PromotionDTO[]>

type Kept = PromotionVersion & { promotion: PromotionDTO }
type Shelf = ReadonlyMap<string, Kept>

type Automatic = { stamp: string; shelf: Shelf; season: Season }

const MOST_NAMED = 5_000

const isSame = (one: PromotionVersion | undefined, other: PromotionVersion) =>
  one?.hash === other.hash && one.pieces === other.pieces

/** In these states: what is on the shelf like that, and the rest read anew. */
const refreshed = async (
  shelf: Shelf,
  versions: readonly PromotionVersion[],
  load: LoadPromotions
): Promise<Kept[]> => {
  const unknown = versions.filter((each) => !isSame(shelf.get(each.id), each))
  const read = unknown.length > 0 ? await load(unknown.map(({ id }) => id)) : []
  const fresh = new Map(read.map((each) => [each.id, each]))
  const isUnknown = new Set(unknown)
  return versions.flatMap((version) => {
    const { id } = version
    const promotion = isUnknown.has(version)
      ? fresh.get(id)
      : shelf.get(id)?.promotion
    return promotion ? [{ ...version, promotion }] : []
  })
}

const promotionsOn = (shelf: Shelf): PromotionDTO[] =>
  [...shelf.values()].map(({ promotion }) => promotion)

const byId = (kept: readonly Kept[]): Shelf =>
  new Map(kept.map((each) => [each.id, each]))

/**
 * Keeps promotions as they were read, so that a cart change reads only those
 * that have changed. Each time PostgreSQL is asked which state they are in: what
 * another server process has written counts at once.
 *
 * Versions are read before what they stand for. So what is kept is never older
 * than its version, at worst younger: it is then read once more.
 *
 * What promotions and budgets say of their use is what it was when they were
 * read; nobody here goes by it (the coupon module's ledger knows).
 */
export class PromotionBook {
  private readonly named = new Map<string, Kept>()
  private automatic: Automatic | null = null

  /** Those with these ids or codes, whatever their status; the older first. */
  async readNamed(
    sql: SqlRunner,
    load: LoadPromotions,
    asked: { ids: readonly string[]; codes: readonly string[] }
  ): Promise<PromotionDTO[]> {
    if (asked.ids.length === 0 && asked.codes.length === 0) {
      return []
    }
    const versions = await readNamedVersions(sql, asked)
    const found = await refreshed(this.named, versions, load)
    if (this.named.size + found.length > MOST_NAMED) {
      this.named.clear()
    }
    found.forEach((each) => this.named.set(each.id, each))
    return found.map(({ promotion }) => promotion)
  }

  /**
   * Those that apply by themselves now, the older first. The same list as long
   * as none of them has changed, nor its rules of our own.
   */
  async readAutomatic(
    sql: SqlRunner,
    load: LoadPromotions
  ): Promise<readonly PromotionDTO[]> {
    const stamp = await readAutomaticStamp(sql)
    const known = this.automatic
    const automatic =
      known?.stamp === stamp ? known : await this.readAgain(sql, load)
    const now = Date.now()
    const season = isOn(automatic.season, now)
      ? automatic.season
      : seasonAt(promotionsOn(automatic.shelf), now)
    this.automatic = { ...automatic, season }
    return season.promotions
  }

  private async readAgain(
    sql: SqlRunner,
    load: LoadPromotions
  ): Promise<Automatic> {
    const shelf = this.automatic?.shelf ?? new Map()
    const versions = await readAutomaticVersions(sql)
    const found = await refreshed(shelf, versions, load)
    return {
      stamp: stampOfAll(versions),
      shelf: byId(found),
      season: seasonAt(
        found.map(({ promotion }) => promotion),
        Date.now()
      ),
    }
  }
}
