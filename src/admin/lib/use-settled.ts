import { useEffect, useState } from "react"

/**
 * A value as it was when it had not changed for a while.
 *
 * @param milliseconds how long it has to rest
 */
export const useSettled = <T>(value: T, milliseconds: number): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
