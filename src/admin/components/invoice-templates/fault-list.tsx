import { Text } from "@medusajs/ui"

import type { RefusedPart } from "../../../api/admin/invoice-templates/types"

const PARTS: Record<RefusedPart["field"], string> = {
  id: "Name",
  markup: "Page",
  styles: "Styles",
}

type Props = { faults: readonly Pick<RefusedPart, "field" | "message">[] }

/** What keeps a template from being saved. */
export const FaultList = ({ faults }: Props) => (
  <ul aria-label="What is wrong" role="status" className="empty:hidden">
    {faults.map(({ field, message }, index) => (
      <li key={index}>
        <Text size="small" className="text-ui-fg-error">
          {PARTS[field]}: {message}
        </Text>
      </li>
    ))}
  </ul>
)
