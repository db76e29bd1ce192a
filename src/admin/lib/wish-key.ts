import { useRef } from "react"

// `crypto.randomUUID` is missing where the dashboard is served without TLS.
const newKey = (): string =>
  "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1))
    const place = Number(digit)
    return (place ^ (random & (15 >> (place / 4)))).toString(16)
  })

/**
 * The key of what a person wishes: the same until the outcome is known or the
 * wish is another.
 */
export const useWishKey = () => {
  const current = useRef<{ wish: number | string; key: string } | null>(null)
  return {
    keyOf: (wish: number | string): string => {
      if (current.current?.wish !== wish) {
        current.current = { wish, key: newKey() }
      }
      return current.current.key
    },
    forget: (): void => {
      current.current = null
    },
  }
}
