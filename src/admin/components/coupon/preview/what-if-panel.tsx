import { Button, Input, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"

import type {
  CouponBody,
  WhatIfResponse,
} from "../../../../api/admin/coupons/types"
import { formatMinorUnits } from "../../../../shared/money"
import { useWhatIf } from "../../../lib/coupon/trying"
import { Sentence } from "../fields/sentence"
import { FormSection } from "../form/form-section"

const MOST = 1000

const Currencies = ({ result }: { result: WhatIfResponse }) => (
  <Table>
    <Table.Header>
      <Table.Row>
        {["Qualify", "Discount", "Paid"].map((name) => (
          <Table.HeaderCell key={name}>{name}</Table.HeaderCell>
        ))}
      </Table.Row>
    </Table.Header>
    <Table.Body>
      {result.currencies.map((each) => (
        <Table.Row key={each.currency_code}>
          <Table.Cell>
            {each.qualified} of {each.orders}
          </Table.Cell>
          <Table.Cell>
            {formatMinorUnits(each.discount_minor, each.currency_code)}
          </Table.Cell>
          <Table.Cell>
            {formatMinorUnits(each.revenue_minor, each.currency_code)}
          </Table.Cell>
        </Table.Row>
      ))}
    </Table.Body>
  </Table>
)

const MostDiscounted = ({ result }: { result: WhatIfResponse }) =>
  result.most_discounted.length > 0 && (
    <div className="flex flex-col gap-y-1">
      <Text size="small" className="text-ui-fg-subtle">
        The largest discounts
      </Text>
      <ul className="flex flex-col gap-y-1">
        {result.most_discounted.slice(0, 5).map((order) => (
          <li
            key={order.order_id}
            className="txt-small flex justify-between gap-x-4"
          >
            <Link
              to={`/orders/${order.order_id}`}
              className="text-ui-fg-base hover:underline"
              target="_blank"
            >
              #{order.display_id}
            </Link>
            <span>
              −{formatMinorUnits(order.discount_minor, order.currency_code)} of{" "}
              {formatMinorUnits(order.total_minor, order.currency_code)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )

/** What the coupon would have done to the last orders. */
export const WhatIfPanel = ({ coupon }: { coupon: CouponBody | null }) => {
  const [typed, setTyped] = useState("100")
  const { mutate, data, error, isPending } = useWhatIf()
  const orders = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  const isRight = orders >= 1 && orders <= MOST
  return (
    <FormSection title="What if">
      <Sentence>
        it had been there for the last
        <Input
          size="small"
          className="w-16 text-right"
          inputMode="numeric"
          aria-label="How many orders"
          aria-invalid={!isRight}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        orders?
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={!coupon || !isRight}
          isLoading={isPending}
          onClick={() => coupon && mutate({ coupon, orders })}
        >
          Reckon
        </Button>
      </Sentence>
      {!isRight && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          Enter a whole number from 1 to {MOST}.
        </Text>
      )}
      {error && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {error.message}
        </Text>
      )}
      {data && (
        <div className="flex flex-col gap-y-3" role="status">
          <Text size="small">
            {data.qualified} of the last {data.orders} orders would have had it.
          </Text>
          {data.currencies.length > 0 && <Currencies result={data} />}
          <MostDiscounted result={data} />
        </div>
      )}
    </FormSection>
  )
}
