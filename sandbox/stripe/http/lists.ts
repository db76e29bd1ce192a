import { missingResource } from "./errors"
import { timeRange } from "./param-kinds"
import { integer, listOf, text } from "./params"

/** Stripe's list object around what is on one page. */
export const toList = <T>(
  data: readonly T[],
  url: string,
  hasMore = false
) => ({
  object: "list" as const,
  data,
  has_more: hasMore,
  url,
})

/** The parameters that every list takes. */
export const listParams = {
  created: timeRange,
  ending_before: text(),
  expand: listOf(text(), 20),
  limit: integer(1, 100),
  starting_after: text(),
}

interface PageRequest {
  created?: (created: number) => boolean
  ending_before?: string
  limit?: number
  starting_after?: string
}

const DEFAULT_LIMIT = 10

const positionOf = (
  entries: readonly { id: string; object: string }[],
  id: string,
  param: string
): number => {
  const position = entries.findIndex((entry) => entry.id === id)
  if (position < 0) {
    throw missingResource(entries[0]?.object ?? "object", id, param)
  }
  return position
}

/**
 * One page of a list, newest first.
 *
 * @param entries all that match the filters, oldest first.
 * @throws StripeApiError when a cursor is not in the list.
 */
export const paginate = <
  T extends { id: string; object: string; created?: unknown },
>(
  entries: readonly T[],
  page: PageRequest,
  url: string
) => {
  const { created } = page
  const newestFirst = entries
    .filter((entry) => !created || created(Number(entry.created)))
    .reverse()
  const limit = page.limit ?? DEFAULT_LIMIT
  if (page.ending_before !== undefined) {
    const end = positionOf(newestFirst, page.ending_before, "ending_before")
    const start = Math.max(0, end - limit)
    return toList(newestFirst.slice(start, end), url, start > 0)
  }
  const start =
    page.starting_after === undefined
      ? 0
      : positionOf(newestFirst, page.starting_after, "starting_after") + 1
  const shown = newestFirst.slice(start, start + limit)
  return toList(shown, url, start + limit < newestFirst.length)
}
