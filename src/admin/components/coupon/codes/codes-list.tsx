import { Badge, Button, Input, Table, Text, toast } from "@medusajs/ui"
import { useState } from "react"

import type { CouponCode } from "../../../../api/admin/coupon-batches/types"
import { useCodes, useDisableCode } from "../../../lib/coupon/batches"
import { useSettled } from "../../../lib/coupon/trying"
import { Failure, Loading } from "../../section"
import { TableHead } from "../../table-head"

/** Takes a code out of use, or puts it back. */
export const CodeSwitch = (props: { code: string; isDisabled: boolean }) => {
  const { code, isDisabled } = props
  const { mutate, isPending } = useDisableCode()
  return (
    <Button
      size="small"
      variant="transparent"
      isLoading={isPending}
      aria-label={`${isDisabled ? "Enable" : "Disable"} ${code}`}
      onClick={() =>
        mutate(
          { code, disabled: !isDisabled },
          { onError: (error) => toast.error(error.message) }
        )
      }
    >
      {isDisabled ? "Enable" : "Disable"}
    </Button>
  )
}

const Codes = ({ codes }: { codes: CouponCode[] }) => (
  <Table>
    <TableHead names={["Code", "Uses"]} buttons="Disable or enable" />
    <Table.Body>
      {codes.map(({ code, used, is_disabled }) => (
        <Table.Row key={code}>
          <Table.Cell>
            <span className="flex items-center gap-x-2 font-mono">
              {code}
              {is_disabled && (
                <Badge size="2xsmall" color="orange">
                  Disabled
                </Badge>
              )}
            </span>
          </Table.Cell>
          <Table.Cell>{used}</Table.Cell>
          <Table.Cell className="text-right">
            <CodeSwitch code={code} isDisabled={is_disabled} />
          </Table.Cell>
        </Table.Row>
      ))}
    </Table.Body>
  </Table>
)

/** The codes of a batch, with a search. */
export const CodesList = ({ batchId }: { batchId: string }) => {
  const [typed, setTyped] = useState("")
  const q = useSettled(typed.trim())
  const list = useCodes(batchId, q, true)
  const codes = list.data?.pages.flatMap((page) => page.codes) ?? []
  return (
    <div className="flex flex-col gap-y-2">
      <Input
        size="small"
        // Its own type of input has an icon without a name.
        role="searchbox"
        className="w-64"
        aria-label="Search codes"
        placeholder="Part of a code"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {list.isPending && <Loading />}
      {list.error && (
        <Failure
          message={list.error.message}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.data && codes.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle" role="status">
          No such codes.
        </Text>
      )}
      {codes.length > 0 && <Codes codes={codes} />}
      {list.hasNextPage && (
        <span>
          <Button
            size="small"
            variant="secondary"
            isLoading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Show more codes
          </Button>
        </span>
      )}
    </div>
  )
}
