import { z } from "@medusajs/framework/zod"

import { scheduleFaults, scheduleVerdict, type Schedule } from "../clock"
import { defineCondition, HOLDS, refuse } from "../rules"

const hoursSchema = z.strictObject({ from: z.string(), until: z.string() })

const scheduleSchema = z
  .strictObject({
    starts_at: z.string().optional(),
    ends_at: z.string().optional(),
    weekdays: z.array(z.string()).optional(),
    hours: z.array(hoursSchema).optional(),
    time_zone: z.string().optional(),
  })
  .refine(
    ({ starts_at, ends_at, weekdays, hours }) =>
      Boolean(starts_at ?? ends_at ?? weekdays ?? hours),
    {
      message: "Give a start, an end, weekdays or hours.",
      params: { code: "at_least_one_of" },
    }
  )
  .superRefine((schedule, context) => {
    for (const { field, code, message } of scheduleFaults(schedule)) {
      const path = field.split(".")
      context.addIssue({ code: "custom", path, message, params: { code } })
    }
  })

const say = ({ starts_at, ends_at, weekdays, hours }: Schedule): string =>
  [
    starts_at ? `from ${starts_at}` : "",
    ends_at ? `until ${ends_at}` : "",
    weekdays ? `on ${weekdays.join(", ")}` : "",
    hours
      ? `between ${hours.map(({ from, until }) => `${from} and ${until}`).join(" or ")}`
      : "",
  ]
    .filter((part) => part !== "")
    .join(" ")

/**
 * Dates, weekdays and hours in the shop's time zone. They are one condition, as
 * a window over midnight belongs to the weekday that it opens on.
 */
export const scheduleCondition = defineCondition({
  kind: "schedule",
  schema: scheduleSchema,
  check: (schedule, { cart }) => {
    const verdict = scheduleVerdict(schedule, cart.now, cart.time_zone)
    if (verdict.holds) {
      return HOLDS
    }
    return refuse(
      verdict.reason.code === "schedule_unreadable"
        ? { code: "rule_failed", rule: "schedule" }
        : verdict.reason
    )
  },
  says: say,
})
