import Link from "next/link"
import { variantLabel } from "@/lib/product/variant-label"

type Props = { title: string; variantTitle: string; handle: string | null }

/** What a line is about, with a link to it while it is still sold. */
export function LineTitle({ title, variantTitle, handle }: Props) {
  const label = variantLabel(variantTitle)
  return (
    <>
      {handle ? (
        <Link href={`/products/${handle}`} className="hover:underline">
          {title}
        </Link>
      ) : (
        title
      )}
      {label && (
        <span className="block text-sm font-normal text-ink-soft">{label}</span>
      )}
    </>
  )
}
