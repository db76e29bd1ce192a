import { useId } from "react"

import { topOf, type Bar } from "../../../lib/coupon/chart"
import { sayMoment } from "../../../lib/coupon/words"

const WIDTH = 600
const HEIGHT = 120
const GAP = 1.5

const span = ({ from, to }: Bar): string =>
  from === to ? sayMoment(from) : `${sayMoment(from)} – ${sayMoment(to)}`

/** The same figures for who cannot see the bars. */
const Figures = (props: {
  bars: readonly Bar[]
  name: string
  say: (value: number) => string
}) => (
  <details className="txt-small">
    <summary className="text-ui-fg-subtle w-fit cursor-pointer">
      As a table
    </summary>
    <table className="mt-2">
      <caption className="sr-only">{props.name}</caption>
      <thead>
        <tr>
          <th scope="col" className="pr-8 text-left font-medium">
            When
          </th>
          <th scope="col" className="text-right font-medium">
            {props.name}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.bars
          .filter(({ value }) => value > 0)
          .map((bar) => (
            <tr key={bar.from}>
              <th scope="row" className="pr-8 text-left font-normal">
                {span(bar)}
              </th>
              <td className="text-right">{props.say(bar.value)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  </details>
)

/**
 * Bars over time, with the highest value and the ends of the period written at
 * them, and all of it as a table.
 *
 * @property say a value in words
 */
export const BarChart = (props: {
  bars: readonly Bar[]
  name: string
  say: (value: number) => string
}) => {
  const { bars, name, say } = props
  const id = useId()
  const top = topOf(Math.max(0, ...bars.map(({ value }) => value)))
  const width = WIDTH / Math.max(1, bars.length)
  const [first, last] = [bars.at(0), bars.at(-1)]
  return (
    <div className="flex flex-col gap-y-2">
      <figure className="m-0">
        <div className="flex gap-x-2">
          <div className="txt-compact-xsmall text-ui-fg-subtle flex w-16 flex-col items-end justify-between text-right">
            <span>{say(top)}</span>
            <span>{say(0)}</span>
          </div>
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            className="border-ui-border-base h-32 flex-1 border-b border-t"
            role="img"
            aria-labelledby={id}
          >
            {bars.map((bar, index) => {
              const height = (bar.value / top) * HEIGHT
              return (
                <rect
                  key={bar.from}
                  x={index * width + GAP / 2}
                  y={HEIGHT - height}
                  width={Math.max(0.5, width - GAP)}
                  height={height}
                  className="fill-ui-fg-interactive"
                >
                  <title>{`${span(bar)}: ${say(bar.value)}`}</title>
                </rect>
              )
            })}
          </svg>
        </div>
        <div className="txt-compact-xsmall text-ui-fg-subtle flex justify-between pl-[4.5rem] pt-1">
          <span>{first && sayMoment(first.from)}</span>
          <span>{last && sayMoment(last.to)}</span>
        </div>
        <figcaption id={id} className="sr-only">
          {name} from {first && sayMoment(first.from)} to{" "}
          {last && sayMoment(last.to)}
        </figcaption>
      </figure>
      <Figures {...props} />
    </div>
  )
}
