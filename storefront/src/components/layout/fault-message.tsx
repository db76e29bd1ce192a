/** Says that the fault is ours, and that nothing of the shopper's is lost. */
export function FaultMessage() {
  return (
    <div className="mx-auto w-full max-w-page px-gutter py-section">
      <h1 className="text-title">This page could not be shown</h1>
      <p className="mt-4 max-w-measure text-ink-soft">
        Something went wrong on our side. Your cart and your orders are safe.
        Please try again in a moment.
      </p>
      {/* An empty address asks for this page again, also without scripts. */}
      <a href="" className="button mt-8">
        Try again
      </a>
    </div>
  )
}
