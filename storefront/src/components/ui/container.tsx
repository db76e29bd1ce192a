import type { ReactNode } from "react"

/** Centres its content in the width of the page. */
export function Container(props: { children: ReactNode; className?: string }) {
  return (
    <div
      className={`mx-auto w-full max-w-page px-gutter ${props.className ?? ""}`}
    >
      {props.children}
    </div>
  )
}
