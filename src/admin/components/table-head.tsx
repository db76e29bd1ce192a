import { Table } from "@medusajs/ui"

/** The head of a table whose last column, that of its buttons, is only heard. */
export const TableHead = (props: { names: string[]; buttons: string }) => (
  <Table.Header>
    <Table.Row>
      {props.names.map((name) => (
        <Table.HeaderCell key={name}>{name}</Table.HeaderCell>
      ))}
      <Table.HeaderCell>
        <span className="sr-only">{props.buttons}</span>
      </Table.HeaderCell>
    </Table.Row>
  </Table.Header>
)
