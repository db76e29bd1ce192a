import Link from "next/link"

/** The way to the cart, with the number of pieces in it. */
export function CartLink({ count }: { count: number }) {
  return (
    <Link
      href="/cart"
      className="flex min-h-11 items-center gap-2 px-2 font-medium hover:underline"
    >
      Cart
      <span
        className={`figures min-w-6 rounded-full px-1.5 text-center text-sm ${
          count > 0 ? "bg-mark text-on-mark" : "bg-tint text-ink-soft"
        }`}
      >
        {count}
        <span className="sr-only">{count === 1 ? " item" : " items"}</span>
      </span>
    </Link>
  )
}
