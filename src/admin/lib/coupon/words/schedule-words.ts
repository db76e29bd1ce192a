import { listAt, textAt, textsAt, type Json } from "../form"
import { listed, UNKNOWN } from "./sayer"

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?(.*)$/

/**
 * A moment as it is written in a schedule, as people read it: "1 December
 * 2026, 18:00". What is no date yet stays as it is.
 */
export const sayMoment = (text: string): string => {
  const [all, year, month, day, time, zone] = DATE.exec(text) ?? []
  if (!all) {
    return text || UNKNOWN
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const words = date.toLocaleDateString("en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  })
  const clock = time ? `, ${time}` : ""
  const offset = zone?.replace(/^(?::\d\d(?:\.\d+)?)?/, "")
  return `${words}${clock}${offset ? ` ${offset === "Z" ? "UTC" : offset}` : ""}`
}

const capital = (day: string): string =>
  day.charAt(0).toUpperCase() + day.slice(1)

/** When a schedule is open: "from 1 December 2026, on Friday". */
export const saySchedule = (rule: Json): string => {
  const [start, end] = [textAt(rule, "starts_at"), textAt(rule, "ends_at")]
  const days = textsAt(rule, "weekdays")
  const hours = listAt(rule, "hours").map(
    (each) => `${textAt(each, "from")} and ${textAt(each, "until")}`
  )
  const zone = textAt(rule, "time_zone")
  const parts = [
    start && `from ${sayMoment(start)}`,
    end && `until ${sayMoment(end)}`,
    days.length > 0 && `on ${listed(days.map(capital))}`,
    hours.length > 0 && `between ${listed(hours)}`,
  ].filter((part) => typeof part === "string" && part !== "")
  const clock = zone ? ` by the clock of ${zone.replaceAll("_", " ")}` : ""
  return parts.length > 0 ? `${parts.join(" ")}${clock}` : UNKNOWN
}
