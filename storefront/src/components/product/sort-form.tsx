import { SORTS, type Sort } from "@/lib/listing/params"
import { AutoSubmit } from "@/components/forms/auto-submit"

/** Chooses the order of a list by a plain GET form. */
export function SortForm({ path, sort }: { path: string; sort: Sort }) {
  return (
    <form action={path} className="flex items-center gap-2 text-sm">
      <label htmlFor="sort" className="text-ink-soft">
        Sort by
      </label>
      <select
        id="sort"
        name="sort"
        key={sort}
        defaultValue={sort}
        className="input select min-h-11 w-auto py-1.5"
      >
        {Object.entries(SORTS).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <AutoSubmit>
        <button type="submit" className="button-quiet min-h-11 px-4 py-1.5">
          Sort
        </button>
      </AutoSubmit>
    </form>
  )
}
