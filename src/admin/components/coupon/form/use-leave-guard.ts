import { usePrompt } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useBlocker } from "react-router-dom"

type Place = { pathname: string; search: string }

/** Whether a way leads to another page. */
const isOtherPage = (from: Place, to: Place): boolean =>
  from.pathname !== to.pathname

/** Whether a way leads to another page, or to another thing on the same one. */
export const isOtherThing = (from: Place, to: Place): boolean =>
  isOtherPage(from, to) || from.search !== to.search

/**
 * Asks before what was typed is lost.
 *
 * @param isAway tells the ways that lose it
 * @returns lets the next way out pass: it was saved
 */
export const useLeaveGuard = (
  isChanged: boolean,
  isAway: (from: Place, to: Place) => boolean = isOtherPage
): (() => void) => {
  const isSaved = useRef(false)
  const confirm = usePrompt()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged && !isSaved.current && isAway(currentLocation, nextLocation)
  )
  useEffect(() => {
    if (blocker.state !== "blocked") {
      return
    }
    void confirm({
      title: "Leave without saving?",
      description: "What you have changed is lost then.",
      confirmText: "Leave",
      cancelText: "Stay",
      variant: "confirmation",
    }).then((isSure) => (isSure ? blocker.proceed() : blocker.reset()))
    // Only once for each way out: the hook makes `confirm` anew on every turn.
  }, [blocker.state])
  return () => {
    isSaved.current = true
  }
}
