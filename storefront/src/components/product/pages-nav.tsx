import Link from "next/link"
import { listingHref, type ListingParams } from "@/lib/listing/params"

type Props = { path: string; params: ListingParams; pageCount: number }

/** Links to the pages of a list. */
export function PagesNav({ path, params, pageCount }: Props) {
  if (pageCount < 2) {
    return null
  }
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1)
  return (
    <nav aria-label="Pages" className="mt-12">
      <ul className="flex flex-wrap gap-2">
        {pages.map((page) => (
          <li key={page}>
            <Link
              href={listingHref(path, { ...params, page })}
              aria-label={`Page ${page}`}
              aria-current={page === params.page ? "page" : undefined}
              className="pill figures"
            >
              {page}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
