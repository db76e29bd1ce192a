import type { RequestHandler } from "express"

import { StripeApiError } from "./errors"
import { requestIdOf } from "./respond"

/** A failure that the next matching requests to the API will meet. */
export interface Fault {
  /** GET or POST; without it, both. */
  method?: string
  /** The beginning of the path, such as "/v1/refunds". */
  path: string
  /** The answer; 0 = the connection breaks without one. */
  status: number
  /** True = the request acts and only its answer is lost. */
  after: boolean
  times: number
}

const failure = (status: number) =>
  new StripeApiError("The sandbox was told to fail here.", {
    status,
    type: "api_error",
  })

/**
 * Meets requests with the faults that the test control has set.
 *
 * @param faults changed in place as they are used up.
 */
export const injectFaults =
  (faults: Fault[]): RequestHandler =>
  (request, response, next) => {
    const fault = faults.find(
      (entry) =>
        entry.times > 0 &&
        request.originalUrl.startsWith(entry.path) &&
        (!entry.method || entry.method === request.method)
    )
    if (!fault) {
      next()
      return
    }
    fault.times -= 1
    if (!fault.after && fault.status > 0) {
      throw failure(fault.status)
    }
    if (!fault.after) {
      request.socket.destroy()
      return
    }
    const send = response.send.bind(response)
    response.send = () => {
      if (fault.status === 0) {
        request.socket.destroy()
        return response
      }
      const body = failure(fault.status).toBody(requestIdOf(response))
      return send.call(response.status(fault.status), JSON.stringify(body))
    }
    next()
  }
