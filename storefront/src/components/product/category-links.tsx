import Link from "next/link"
import type { Category } from "@/lib/dto/category"

type Props = { categories: Category[]; current: Category }

/** The categories below this one; below its parent when it has none. */
export function CategoryLinks({ categories, current }: Props) {
  const below = categories.filter(({ parentId }) => parentId === current.id)
  const parent = categories.find(({ id }) => id === current.parentId)
  const siblings = parent
    ? categories.filter(({ parentId }) => parentId === parent.id)
    : []
  const shown = below.length > 0 ? below : siblings
  const links = parent ? [parent, ...shown] : shown
  if (links.length === 0) {
    return null
  }
  return (
    <nav aria-label={`Within ${(parent ?? current).name}`} className="mt-6">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ id, handle, name }) => (
          <li key={id}>
            <Link
              href={`/categories/${handle}`}
              aria-current={id === current.id ? "page" : undefined}
              className="pill"
            >
              {id === parent?.id ? `All ${name}` : name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
