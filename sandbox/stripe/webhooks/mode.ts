/** How events reach the webhook endpoint. */
export interface WebhookMode {
  /** False: events wait until it is true again. */
  enabled: boolean
  /** How often each event is sent, all at once. */
  duplicates: number
  /**
   * "any": as they come, those due together shuffled. "reversed": held until
   * none has come for `hold_ms`, then sent one by one, the newest first.
   */
  order: "any" | "reversed"
  hold_ms: number
  /** How long an event waits before it is first sent. */
  delay_ms: number
  /** Types that are never sent if made now, such as "charge.*" or "*". */
  drop: string[]
}

/** As at Stripe on a good day. */
export const NORMAL_MODE: Readonly<WebhookMode> = {
  enabled: true,
  duplicates: 1,
  order: "any",
  hold_ms: 500,
  delay_ms: 0,
  drop: [],
}

/** Whether a type is meant: "charge.*" takes its family, "*" all. */
export const matchesType = (type: string, wanted: string): boolean =>
  wanted.endsWith("*") ? type.startsWith(wanted.slice(0, -1)) : type === wanted

/** When an event made now is first sent, in milliseconds; null = never. */
export const firstDelivery = (
  type: string,
  mode: WebhookMode,
  nowMs: number
): number | null =>
  mode.drop.some((wanted) => matchesType(type, wanted))
    ? null
    : nowMs + mode.delay_ms
