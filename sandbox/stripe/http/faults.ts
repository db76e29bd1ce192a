import type { Request, RequestHandler, Response } from "express"

import { StripeApiError } from "./errors"
import { requestIdOf } from "./respond"

/** Something that the next matching requests to the API will meet. */
export interface Fault {
  /** GET or POST; without it, both. */
  method?: string
  /** The beginning of the path, such as "/v1/refunds"; "*" is one segment. */
  path: string
  /** The answer; 0 = the connection breaks without one; null = as usual. */
  status: number | null
  /** With a status: true = the request acts and only its answer is lost. */
  after: boolean
  /** How much later the answer comes, in milliseconds. */
  delay_ms: number
  /**
   * Without a status, when a delayed request acts: "before_delay" = at once,
   * and only its answer is late; "after_delay" = late, whether or not its
   * caller still waits.
   */
  acts: "before_delay" | "after_delay"
  times: number
}

/** The faults that the test control has set, and what lies in wait. */
export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** Those set, with the times that are left. */
  list(): readonly Fault[]
  /** Meets requests with them. */
  inject: RequestHandler
  /** Forgets delayed requests, so that nothing acts on a closed sandbox. */
  stop(): void
}

const failure = (status: number) =>
  new StripeApiError("The sandbox was told to fail here.", {
    status,
    type: "api_error",
  })

const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&")

const matches = (fault: Fault, request: Request): boolean =>
  fault.times > 0 &&
  (!fault.method || fault.method === request.method) &&
  new RegExp(`^${escape(fault.path).replaceAll("*", "[^/?]+")}`).test(
    request.originalUrl
  )

/** Does something in place of sending the answer. */
const onSend = (
  response: Response,
  instead: (send: (body?: unknown) => Response, body: unknown) => void
): void => {
  const send = response.send.bind(response)
  response.send = (body) => {
    response.send = send
    instead(send, body)
    return response
  }
}

const fail = (status: number, request: Request, response: Response): void => {
  if (status === 0) {
    request.socket.destroy()
    return
  }
  const body = failure(status).toBody(requestIdOf(response))
  response.status(status).type("application/json").send(JSON.stringify(body))
}

/** No faults; the test control adds some. */
export const createFaults = (): Faults => {
  const faults: Fault[] = []
  const waiting = new Set<NodeJS.Timeout>()

  const later = (ms: number, act: () => void): void => {
    if (ms === 0) {
      act()
      return
    }
    const timer = setTimeout(() => {
      waiting.delete(timer)
      act()
    }, ms)
    waiting.add(timer)
  }

  return {
    add: (fault) => void faults.push(fault),
    clear: () => void faults.splice(0),
    list: () => faults,
    inject(request, response, next) {
      const fault = faults.find((one) => matches(one, request))
      if (!fault) {
        next()
        return
      }
      fault.times -= 1
      const { status, delay_ms: ms } = fault
      if (status !== null && fault.after) {
        onSend(response, () => later(ms, () => fail(status, request, response)))
        next()
      } else if (status !== null) {
        later(ms, () => fail(status, request, response))
      } else if (fault.acts === "before_delay") {
        onSend(response, (send, body) => later(ms, () => send(body)))
        next()
      } else {
        later(ms, next)
      }
    },
    stop: () => waiting.forEach((timer) => clearTimeout(timer)),
  }
}
