import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query"

import { askJson } from "../api"
import { flagAt, listAt, textAt, type Json } from "./form"
import type { Reference } from "./references"
import {
  isSameId,
  matching,
  SOURCES,
  thingsOf,
  type Pickable,
  type PickedThing,
} from "./resources"
import type { NameOf } from "./words"

const SHOWN = 20
const ALL = 200
const KEPT_MS = 60_000

const read = async (
  resource: Pickable,
  query: readonly (readonly [string, string])[]
): Promise<PickedThing[]> => {
  const { path, fields } = SOURCES[resource]
  const search = new URLSearchParams(
    query.map(([name, value]) => [name, value])
  )
  if (fields) {
    search.set("fields", fields)
  }
  const answer = await askJson<Json>(`${path}?${search.toString()}`)
  return thingsOf(resource, answer)
}

const search = (resource: Pickable, q: string): Promise<PickedThing[]> =>
  SOURCES[resource].is_searched
    ? read(resource, [
        ["limit", String(SHOWN)],
        ...(q ? [["q", q] as const] : []),
      ])
    : read(resource, [["limit", String(ALL)]])

/** What can be picked, by what somebody types. */
export const useChoices = (resource: Pickable, q: string, isOpen = true) => {
  const { is_searched } = SOURCES[resource]
  return useQuery({
    queryKey: ["coupon-choices", resource, is_searched ? q : ""],
    queryFn: () => search(resource, q),
    select: (things) => (is_searched ? things : matching(things, q)),
    placeholderData: keepPreviousData,
    staleTime: KEPT_MS,
    enabled: isOpen,
  })
}

const byIds = (resource: Pickable, ids: string[]): Promise<PickedThing[]> =>
  SOURCES[resource].is_searched
    ? read(resource, [
        ["limit", String(ids.length)],
        ...ids.map((id) => ["id[]", id] as const),
      ])
    : read(resource, [["limit", String(ALL)]])

/**
 * How the things that are named are called. Of what is gone the id is told,
 * and that it is gone.
 */
export const useNameOf = (
  references: readonly { resource: Pickable; id: string }[]
): ((resource: Pickable, id: string) => string) => {
  const groups = [...new Set(references.map(({ resource }) => resource))].map(
    (resource) => ({
      resource,
      ids: references
        .filter((each) => each.resource === resource)
        .map(({ id }) => id)
        .sort(),
    })
  )
  const answers = useQueries({
    queries: groups.map(({ resource, ids }) => ({
      queryKey: ["coupon-names", resource, ids],
      queryFn: () => byIds(resource, ids),
      staleTime: KEPT_MS,
    })),
  })
  const names = new Map(
    groups.flatMap(({ resource, ids }, index) => {
      const things = answers[index]?.data
      return ids.map((id) => {
        const found = things?.find((thing) => isSameId(thing.id, id))
        const gone = things ? `${id} (deleted)` : "…"
        return [`${resource} ${id}`, found?.name ?? gone] as const
      })
    })
  )
  return (resource, id) => names.get(`${resource} ${id}`) ?? id
}

/** `useNameOf` for what a coupon names. */
export const useCouponNames = (references: readonly Reference[]): NameOf =>
  useNameOf(references)

/** The shop's default currency, in lower case; null while it is not known. */
export const useDefaultCurrency = (): string | null => {
  const { data, error } = useQuery({
    queryKey: ["coupon-default-currency"],
    queryFn: () =>
      askJson<Json>("/admin/stores?fields=id,*supported_currencies"),
    staleTime: KEPT_MS,
  })
  if (error) {
    return ""
  }
  const [currencies = []] = data
    ? listAt(data, "stores").map((store) =>
        listAt(store, "supported_currencies")
      )
    : []
  const chosen =
    currencies.find((each) => flagAt(each, "is_default")) ?? currencies[0]
  return data ? textAt(chosen, "currency_code") : null
}
