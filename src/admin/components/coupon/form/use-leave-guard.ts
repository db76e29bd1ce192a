import { usePrompt } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useBlocker } from "react-router-dom"

/**
 * Asks before what was typed is lost.
 *
 * @returns lets the next way out pass: it was saved
 */
export const useLeaveGuard = (isChanged: boolean): (() => void) => {
  const isSaved = useRef(false)
  const confirm = usePrompt()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged &&
      !isSaved.current &&
      currentLocation.pathname !== nextLocation.pathname
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
