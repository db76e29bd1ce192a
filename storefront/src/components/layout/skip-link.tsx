/** Lets keyboards jump over the head of every page. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="button absolute top-2 left-2 z-50 -translate-y-24 focus:translate-y-0"
    >
      Skip to content
    </a>
  )
}
