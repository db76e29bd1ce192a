import { Text } from "@medusajs/ui"
import { useState } from "react"

import type { CouponReport } from "../../../../api/admin/coupons/types"
import { formatMinorUnits } from "../../../../shared/money"
import { barsOf, type Measure } from "../../../lib/coupon/chart"
import { useReport } from "../../../lib/coupon/coupons"
import { Failure, Loading } from "../../section"
import { Choice } from "../fields/choice"
import { FormSection } from "../form/form-section"
import { BarChart } from "./bar-chart"

const MOST_BARS = 60

const MEASURES = [
  { value: "uses", label: "Uses" },
  { value: "discount_minor", label: "Discount given" },
  { value: "revenue_minor", label: "Revenue" },
] as const

const PERIODS = [
  { value: "30", label: "the last 30 days" },
  { value: "90", label: "the last 90 days" },
  { value: "366", label: "the last year" },
]

const Figure = (props: { name: string; values: string[] }) => (
  <div className="flex flex-col">
    <Text size="small" className="text-ui-fg-subtle">
      {props.name}
    </Text>
    {props.values.map((value) => (
      <span key={value} className="h1-core tabular-nums">
        {value}
      </span>
    ))}
  </div>
)

const NOTHING = "–"

const Figures = ({ report }: { report: CouponReport }) => {
  const amounts = (measure: "discount_minor" | "revenue_minor"): string[] =>
    report.totals.length > 0
      ? report.totals.map((each) =>
          formatMinorUnits(each[measure], each.currency_code)
        )
      : [NOTHING]
  return (
    <div className="grid grid-cols-3 gap-4">
      <Figure name="Uses" values={[String(report.uses)]} />
      <Figure name="Discount given" values={amounts("discount_minor")} />
      <Figure name="Revenue" values={amounts("revenue_minor")} />
    </div>
  )
}

const Chart = ({ report }: { report: CouponReport }) => {
  const [measure, setMeasure] = useState<Measure>("uses")
  const [wanted, setCurrency] = useState("")
  const currencies = report.totals.map(({ currency_code }) => currency_code)
  const currency = wanted || (currencies[0] ?? "")
  const say = (value: number): string =>
    measure === "uses" || currency === ""
      ? String(value)
      : formatMinorUnits(value, currency)
  const name = MEASURES.find(({ value }) => value === measure)?.label ?? ""
  return (
    <>
      <div className="flex items-center gap-x-2">
        <Choice
          label="What the chart shows"
          value={measure}
          options={MEASURES}
          onChange={(value) =>
            setMeasure(
              MEASURES.find((each) => each.value === value)?.value ?? "uses"
            )
          }
        />
        {measure !== "uses" && currencies.length > 1 && (
          <Choice
            label="Currency of the chart"
            value={currency}
            options={currencies.map((code) => ({
              value: code,
              label: code.toUpperCase(),
            }))}
            onChange={setCurrency}
          />
        )}
      </div>
      <BarChart
        bars={barsOf(report.days, measure, currency, MOST_BARS)}
        name={name}
        say={say}
      />
    </>
  )
}

/** What became of a coupon: uses, discount and revenue over time. */
export const ReportSection = ({ id }: { id: string }) => {
  const [days, setDays] = useState("90")
  const { data, isPending, error, refetch } = useReport(id, Number(days))
  return (
    <FormSection
      title="What became of it"
      aside={
        <Choice
          label="Period"
          value={days}
          options={PERIODS}
          onChange={setDays}
        />
      }
    >
      {isPending && <Loading />}
      {error && (
        <Failure message={error.message} onRetry={() => void refetch()} />
      )}
      {data && (
        <>
          <Figures report={data} />
          <Chart report={data} />
          <Text size="small" className="text-ui-fg-subtle">
            Orders that are paid or still held count; revenue is what was paid
            for them. Days are those of{" "}
            {data.time_zone.replace(/^Etc\//, "").replaceAll("_", " ")}.
          </Text>
        </>
      )}
    </FormSection>
  )
}
