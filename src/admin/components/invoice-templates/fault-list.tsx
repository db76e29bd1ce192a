import { Text } from "@medusajs/ui"

const PARTS: Readonly<Record<string, string>> = {
  id: "Name",
  markup: "Page",
  styles: "Styles",
}

/** A fault, and the part of the template that it is in, where it is in one. */
export type ToldFault = { field: string | null; message: string }

const words = ({ field, message }: ToldFault): string => {
  const part = field === null ? undefined : PARTS[field]
  return part ? `${part}: ${message}` : message
}

/** What keeps a template from being saved. */
export const FaultList = ({ faults }: { faults: readonly ToldFault[] }) => (
  <ul className="flex flex-col empty:hidden">
    {faults.map((fault, index) => (
      <li key={index}>
        <Text size="small" className="text-ui-fg-error">
          {words(fault)}
        </Text>
      </li>
    ))}
  </ul>
)
