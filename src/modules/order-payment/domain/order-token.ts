import jwt from "jsonwebtoken"

const AUDIENCE = "order-page"

/**
 * A signed, unguessable name of an order for URLs that reach shoppers by mail
 * and by the payment service. It holds the order's id, does not expire (an
 * invoice must stay reachable) and is the same each time.
 */
export const signOrderToken = (orderId: string, secret: string): string =>
  jwt.sign({}, secret, {
    algorithm: "HS256",
    audience: AUDIENCE,
    noTimestamp: true,
    subject: orderId,
  })

/** The order's id, or null for a token that we did not sign. */
export const readOrderToken = (
  token: string,
  secret: string
): string | null => {
  try {
    const payload = jwt.verify(token, secret, {
      algorithms: ["HS256"],
      audience: AUDIENCE,
    })
    return typeof payload === "string" ? null : (payload.sub ?? null)
  } catch {
    return null
  }
}
