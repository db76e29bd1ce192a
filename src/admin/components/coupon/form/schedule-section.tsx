import { Plus } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useLocation } from "react-router-dom"

import { listAt, textAt, textsAt } from "../../../lib/coupon/form"
import { Choice, Tick } from "../fields/choice"
import { Faults } from "../fields/faults"
import { useForm } from "../fields/form-context"
import { MomentField } from "../fields/moment-field"
import { Remark, Sentence, TakeOut } from "../fields/sentence"
import { TypedField } from "../fields/typed-field"
import { FormSection } from "./form-section"

const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
]

const ZONES = Intl.supportedValuesOf("timeZone")
const SHOP = "shop"

/** The end of an address that leads to this section. */
export const WHEN = "#when"

const shortDay = (day: string): string =>
  day.charAt(0).toUpperCase() + day.slice(1, 3)

const Weekdays = ({ at }: { at: string }) => {
  const { form, change, touch } = useForm()
  const days = textsAt(form, at)
  return (
    <Sentence>
      on
      {WEEKDAYS.map((day) => (
        <Tick
          key={day}
          isTicked={days.includes(day)}
          onChange={(isTicked) => {
            // In the order of the week, however they are ticked.
            change(
              at,
              WEEKDAYS.filter((each) =>
                each === day ? isTicked : days.includes(each)
              )
            )
            touch(at)
          }}
        >
          {shortDay(day)}
        </Tick>
      ))}
      <span className="text-ui-fg-subtle">(none ticked: every day)</span>
    </Sentence>
  )
}

const Hours = ({ at }: { at: string }) => {
  const { form, change, remove } = useForm()
  const windows = listAt(form, at)
  const add = () => change(at, [...windows, { from: "18:00", until: "22:00" }])
  return (
    <>
      {windows.map((_, index) => (
        // Windows have no ids, and are taken out and added at their place.
        <Sentence key={index}>
          {index === 0 ? "between" : "or between"}
          <TypedField
            at={`${at}.${index}.from`}
            label={`Hours ${index + 1}: from`}
            className="w-20"
            placeholder="18:00"
          />
          and
          <TypedField
            at={`${at}.${index}.until`}
            label={`Hours ${index + 1}: until`}
            className="w-20"
            placeholder="22:00"
          />
          <TakeOut
            name={`hours ${index + 1}`}
            onClick={() => remove(`${at}.${index}`)}
          />
        </Sentence>
      ))}
      <span>
        <Button type="button" size="small" variant="transparent" onClick={add}>
          <Plus />
          Only at some hours
        </Button>
      </span>
    </>
  )
}

const Zone = ({ at }: { at: string }) => {
  const { form, change, remove } = useForm()
  const zone = textAt(form, at)
  const zones = zone && !ZONES.includes(zone) ? [zone, ...ZONES] : ZONES
  return (
    <Sentence>
      by the clock of
      <Choice
        label="Time zone"
        value={zone || SHOP}
        options={[
          { value: SHOP, label: "the shop" },
          ...zones.map((name) => ({
            value: name,
            label: name.replaceAll("_", " "),
          })),
        ]}
        onChange={(wanted) =>
          wanted === SHOP ? remove(at) : change(at, wanted)
        }
      />
    </Sentence>
  )
}

const Schedule = ({ at }: { at: string }) => (
  <>
    <Sentence>
      From
      <MomentField at={`${at}.starts_at`} label="Start" />
      until
      <MomentField at={`${at}.ends_at`} label="End" />
    </Sentence>
    <Remark>
      Without a time it starts with the first moment of its first day and ends
      with the last one of its last day.
    </Remark>
    <Weekdays at={`${at}.weekdays`} />
    <Hours at={`${at}.hours`} />
    <Zone at={`${at}.time_zone`} />
    <Faults at={at} />
  </>
)

/** When the coupon is open. */
export const ScheduleSection = () => {
  const { form, change, remove } = useForm()
  const rules = listAt(form, "conditions")
  const places = rules.flatMap((rule, index) =>
    textAt(rule, "kind") === "schedule" ? [`conditions.${index}`] : []
  )
  const add = () =>
    change("conditions", [...rules, { kind: "schedule", starts_at: "" }])
  const { hash } = useLocation()
  const isWanted = hash === WHEN
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isWanted) {
      place.current?.scrollIntoView()
    }
  }, [isWanted])
  return (
    <div ref={place} className="scroll-mt-14">
      <FormSection
        title="When"
        aside={
          places.length === 0 && (
            <Button
              type="button"
              size="small"
              variant="secondary"
              onClick={add}
            >
              <Plus />
              Set dates or hours
            </Button>
          )
        }
      >
        {places.length === 0 && <Sentence>At any time.</Sentence>}
        {places.map((at) => (
          <div key={at} className="flex items-start justify-between gap-x-2">
            <div className="flex flex-col gap-y-3">
              <Schedule at={at} />
            </div>
            <TakeOut name="schedule" onClick={() => remove(at)} />
          </div>
        ))}
      </FormSection>
    </div>
  )
}
