import { Container, Heading } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

/** A part of the form, under its heading. */
export const FormSection = (props: {
  title: string
  aside?: ReactNode
  children: ReactNode
}) => {
  const id = useId()
  return (
    <Container className="p-0">
      {/* Relative: hidden inputs would else make the whole page longer. */}
      <section
        aria-labelledby={id}
        tabIndex={-1}
        className="relative outline-none flex flex-col gap-y-3 px-6 py-4"
      >
        <div className="flex items-center justify-between gap-x-4">
          <Heading level="h2" id={id}>
            {props.title}
          </Heading>
          {props.aside}
        </div>
        {props.children}
      </section>
    </Container>
  )
}
