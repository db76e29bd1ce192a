import { Label, Textarea } from "@medusajs/ui"
import { useId, useRef } from "react"

type Props = {
  label: string
  value: string
  rows: number
  onChange: (value: string) => void
}

const numbers = (text: string): string =>
  text
    .split("\n")
    .map((_, index) => index + 1)
    .join("\n")

/** Code as it is typed, in letters of one width, its lines numbered. */
export const TextPane = ({ label, value, rows, onChange }: Props) => {
  const id = useId()
  const gutter = useRef<HTMLPreElement>(null)
  return (
    <div className="flex flex-col gap-y-1">
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      <div className="flex">
        <div className="relative w-10 shrink-0 overflow-hidden">
          <pre
            ref={gutter}
            aria-hidden
            className="text-ui-fg-muted absolute right-2 top-0 py-1.5 text-right font-mono text-xs leading-4"
          >
            {numbers(value)}
          </pre>
        </div>
        <Textarea
          id={id}
          rows={rows}
          value={value}
          spellCheck={false}
          wrap="off"
          className="resize-none font-mono text-xs leading-4"
          onChange={({ target }) => onChange(target.value)}
          onScroll={({ currentTarget }) => {
            if (gutter.current) {
              gutter.current.style.top = `-${currentTarget.scrollTop}px`
            }
          }}
        />
      </div>
    </div>
  )
}
