import { chooseRegion } from "@/actions/choose-region"
import type { Region } from "@/lib/dto/region"
import { CurrentPath } from "./current-path"

/** Where the parcel goes and which currency counts. */
export function RegionMenu(props: { regions: Region[]; current: Region }) {
  return (
    <details className="relative">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-1.5 px-2 text-[0.9375rem] text-ink-soft hover:text-ink">
        <span className="sr-only">Deliver to {props.current.name}, </span>
        {props.current.currencyCode.toUpperCase()}
        <span aria-hidden className="chevron" />
      </summary>
      <form
        action={chooseRegion}
        className="absolute right-0 z-20 mt-1 w-60 rounded-card border border-rule bg-sheet p-2 shadow-lg"
      >
        <p className="px-2 py-1 text-sm text-ink-soft">Deliver to</p>
        <CurrentPath name="return_to" />
        {props.regions.map((region) => (
          <button
            key={region.id}
            type="submit"
            name="region_id"
            value={region.id}
            aria-current={region.id === props.current.id ? "true" : undefined}
            className="flex min-h-11 w-full cursor-pointer items-center justify-between rounded-control px-2 text-left hover:bg-tint aria-[current]:font-semibold"
          >
            {region.name}
            <span className="text-ink-soft">
              {region.currencyCode.toUpperCase()}
            </span>
          </button>
        ))}
      </form>
    </details>
  )
}
