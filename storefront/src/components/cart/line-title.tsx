import Link from "next/link"

type Props = { title: string; variantTitle: string; handle: string | null }

/** Variants of products without a choice are called so by the backend. */
const NO_CHOICE = new Set(["", "Default", "Default variant"])

/** What a line is about, with a link to it while it is still sold. */
export function LineTitle({ title, variantTitle, handle }: Props) {
  return (
    <>
      {handle ? (
        <Link href={`/products/${handle}`} className="hover:underline">
          {title}
        </Link>
      ) : (
        title
      )}
      {!NO_CHOICE.has(variantTitle) && (
        <span className="block text-sm font-normal text-ink-soft">
          {variantTitle}
        </span>
      )}
    </>
  )
}
