import { Text } from "@medusajs/ui"

/** How far something is: a bar, and the two figures. */
export const Progress = (props: {
  label: string
  done: number
  total: number
}) => {
  const { label, done, total } = props
  return (
    <div className="flex items-center gap-x-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="bg-ui-bg-component h-1.5 flex-1 overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-fg-interactive h-full rounded-full"
          style={{ width: `${(done / Math.max(total, 1)) * 100}%` }}
        />
      </div>
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {done.toLocaleString()} of {total.toLocaleString()}
      </Text>
    </div>
  )
}
