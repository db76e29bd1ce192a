import { clx, IconButton, Text } from "@medusajs/ui"
import { XMarkMini } from "@medusajs/icons"
import type { ReactNode } from "react"

/** Words and fields in a line, read as one sentence. */
export const Sentence = (props: {
  children: ReactNode
  className?: string
}) => (
  <div
    className={clx(
      "txt-compact-medium text-ui-fg-base flex flex-wrap items-center gap-x-2 gap-y-2",
      props.className
    )}
  >
    {props.children}
  </div>
)

/** Quiet words under a sentence. */
export const Remark = (props: { children: ReactNode }) => (
  <Text size="small" className="text-ui-fg-subtle">
    {props.children}
  </Text>
)

/** Who took something out goes on in its section, not at the page's top. */
export const focusSection = (taken: Element): void =>
  taken.closest("section")?.focus({ preventScroll: true })

/** Takes a part of the form out. */
export const TakeOut = (props: { name: string; onClick: () => void }) => (
  <IconButton
    type="button"
    size="small"
    variant="transparent"
    aria-label={`Take out: ${props.name}`}
    onClick={({ currentTarget }) => {
      focusSection(currentTarget)
      props.onClick()
    }}
  >
    <XMarkMini />
  </IconButton>
)
