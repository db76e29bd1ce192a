/**
 * How the lock of an order is taken, in seconds: how long to wait for it, and
 * after which time it is free again whatever happened. A settle may ask the
 * payment service several times and retry each.
 */
export const ORDER_LOCK = { timeout: 30, ttl: 120 }
