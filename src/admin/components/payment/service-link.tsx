import { ArrowUpRightOnBox } from "@medusajs/icons"
import { clx } from "@medusajs/ui"

/** Leads to a payment at its service, in a tab of its own. */
export const ServiceLink = (props: {
  url: string
  isSmall?: boolean
  children?: string
}) => (
  <a
    href={props.url}
    target="_blank"
    rel="noreferrer"
    className={clx(
      "text-ui-fg-subtle hover:text-ui-fg-base underline underline-offset-2",
      !props.isSmall && "txt-compact-small inline-flex items-center gap-x-1"
    )}
  >
    {props.children ?? "Open at the payment service"}
    {!props.isSmall && <ArrowUpRightOnBox aria-hidden />}
  </a>
)
