import { Label, Textarea } from "@medusajs/ui"
import { useId } from "react"

type Props = {
  label: string
  value: string
  rows: number
  onChange: (value: string) => void
}

/** Code as it is typed, in letters of one width. */
export const TextPane = ({ label, value, rows, onChange }: Props) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1">
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      <Textarea
        id={id}
        rows={rows}
        value={value}
        spellCheck={false}
        wrap="off"
        className="font-mono text-xs"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
