import type { Request, RequestHandler } from "express"

import type { Sandbox } from "../sandbox"
import type { World } from "../world"
import { StripeApiError } from "./errors"
import { checkExpand, expand } from "./expand"
import { fingerprintOf, findAnswer } from "./idempotency"
import type { Parser } from "./params"
import { requestIdOf, sendJson } from "./respond"

interface Expandable {
  expand?: string[]
}

type Handle<P> = (
  params: P,
  world: World,
  path: Record<string, string>
) => object

const serialize = (body: object) => JSON.stringify(body)

/**
 * GET: parse, look up, expand.
 *
 * @param object what is answered, such as "charge" or "list:charge".
 */
export const readEndpoint =
  <P extends Expandable>(
    sandbox: Sandbox,
    object: string,
    parse: Parser<P>,
    handle: Handle<P>
  ): RequestHandler =>
  (request, response) => {
    const params = parse(request.query, "")
    checkExpand(object, params.expand ?? [])
    const world = sandbox.world()
    const answer = handle(params, world, request.params)
    const body = expand(answer, params.expand ?? [], world.state)
    sendJson(response, 200, serialize(body))
  }

const idempotencyKeyOf = (request: Request): string | null =>
  request.header("idempotency-key") || null

/**
 * POST: parse, act, expand, and keep the answer for the idempotency key in
 * the same write as the act itself, so that a retry after a crash finds both
 * or neither.
 *
 * @param object what is answered, such as "refund".
 */
export const writeEndpoint =
  <P extends Expandable>(
    sandbox: Sandbox,
    object: string,
    parse: Parser<P>,
    handle: Handle<P>
  ): RequestHandler =>
  (request, response) => {
    const requestId = requestIdOf(response)
    const key = idempotencyKeyOf(request)
    const path = request.originalUrl.split("?")[0] ?? ""
    const fingerprint = fingerprintOf(path, request.body)
    if (key) {
      response.setHeader("Idempotency-Key", key)
    }
    const { state } = sandbox.store
    const now = sandbox.world().now()
    const kept = key ? findAnswer(state, key, fingerprint, now) : null
    if (kept) {
      response.setHeader("Idempotent-Replayed", "true")
      response.setHeader("Original-Request", kept.request_id)
      sendJson(response, kept.status, kept.body)
      return
    }
    const params = parse(request.body ?? {}, "")
    checkExpand(object, params.expand ?? [])
    const answer = sandbox.store.update(() => {
      const world = sandbox.world({ id: requestId, idempotency_key: key })
      const outcome = attempt(() =>
        expand(
          handle(params, world, request.params),
          params.expand ?? [],
          state
        )
      )
      if (outcome.error && !outcome.error.kept) {
        throw outcome.error
      }
      const status = outcome.error ? outcome.error.status : 200
      const body = serialize(outcome.error?.toBody(requestId) ?? outcome.value)
      if (key) {
        state.idempotency[key] = {
          fingerprint,
          status,
          body,
          request_id: requestId,
          created: now,
        }
      }
      return { status, body }
    })
    sendJson(response, answer.status, answer.body)
  }

type Attempt =
  | { value: object; error?: undefined }
  | { value: object; error: StripeApiError }

const attempt = (act: () => object): Attempt => {
  try {
    return { value: act() }
  } catch (error) {
    if (error instanceof StripeApiError) {
      return { value: {}, error }
    }
    throw error
  }
}
