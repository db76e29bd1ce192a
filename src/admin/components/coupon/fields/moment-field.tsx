import { Input } from "@medusajs/ui"

import { textAt } from "../../../lib/coupon/form"
import { joinMoment, splitMoment } from "../../../lib/coupon/form/moments"
import { useFaultOf } from "./faults"
import { useForm } from "./form-context"
import { TypedField } from "./typed-field"

/** A day, and a time if wanted, by the shop's clock; an instant as text. */
export const MomentField = ({ at, label }: { at: string; label: string }) => {
  const { form, change, touch } = useForm()
  const fault = useFaultOf(at)
  const moment = splitMoment(textAt(form, at))
  if (moment === null) {
    return <TypedField at={at} label={label} className="w-56" />
  }
  return (
    <>
      <Input
        size="small"
        type="date"
        className="w-36"
        aria-label={`${label}: day`}
        value={moment.day}
        onChange={({ target }) =>
          change(at, joinMoment({ ...moment, day: target.value }))
        }
        onBlur={() => touch(at)}
        {...fault}
      />
      <Input
        size="small"
        type="time"
        className="w-28"
        aria-label={`${label}: time`}
        value={moment.time}
        onChange={({ target }) =>
          change(at, joinMoment({ ...moment, time: target.value }))
        }
        onBlur={() => touch(at)}
        {...fault}
      />
    </>
  )
}
