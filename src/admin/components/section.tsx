import { Button, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A part of a widget: heading, something at its right, and content. */
export const Section = (props: {
  title: string
  aside?: ReactNode
  children?: ReactNode
}) => (
  <div className="flex flex-col gap-y-3 px-6 py-4">
    <div className="flex items-center justify-between gap-x-4">
      <Heading level="h2">{props.title}</Heading>
      {props.aside}
    </div>
    {props.children}
  </div>
)

/** Stands where content is on its way. */
export const Loading = () => (
  <div role="status" aria-label="Loading">
    <Skeleton className="h-5 w-full" />
  </div>
)

/** Says what went wrong, and offers to try again. */
export const Failure = (props: { message: string; onRetry: () => void }) => (
  <div role="alert" className="flex items-center justify-between gap-x-4">
    <Text size="small" className="text-ui-fg-error">
      {props.message}
    </Text>
    <Button size="small" variant="secondary" onClick={props.onRetry}>
      Try again
    </Button>
  </div>
)

/** A name and its value on one line. */
export const Row = (props: { name: string; children: ReactNode }) => (
  <div className="flex items-center justify-between gap-x-4">
    <Text size="small" className="text-ui-fg-subtle">
      {props.name}
    </Text>
    <Text size="small">{props.children}</Text>
  </div>
)
