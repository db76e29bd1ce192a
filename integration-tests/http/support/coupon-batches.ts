import { adminClient } from "../../harness/admin-client"
import type { Answer } from "../../harness/http-client"
import { waitUntil } from "../../harness/wait"
import { booksOf } from "./books"
import { place } from "./purchase"

/** A batch as the admin API tells it. */
export type Batch = {
  id: string
  promotion_id: string
  prefix: string
  wanted: number
  made: number
  state: "making" | "ready" | "failed"
}

type Page = {
  codes: { code: string; used: number; is_disabled: boolean }[]
  next: string | null
}

/** Asks for codes that lead to a promotion. */
export const makeBatch = async <Body = { batch: Batch }>(
  promotionId: string,
  body: object
): Promise<Answer<Body>> =>
  (await adminClient()).post<Body>(
    `/admin/coupons/${promotionId}/batches`,
    body
  )

/** Some codes of a batch. @param query begins with `?` */
export const codesOf = async (batchId: string, query = ""): Promise<Page> => {
  const admin = await adminClient()
  const { body } = await admin.get<Page>(
    `/admin/coupon-batches/${batchId}/codes${query}`
  )
  return body
}

/** The file of a batch's codes. */
export const fileOf = async (batchId: string): Promise<string> => {
  const admin = await adminClient()
  const { bytes } = await admin.download(
    `/admin/coupon-batches/${batchId}/codes.csv`
  )
  return new TextDecoder().decode(bytes)
}

/** A batch whose codes are all there. */
export const readyBatch = async (
  promotionId: string,
  count: number
): Promise<{ batch: Batch; codes: string[] }> => {
  const { status, body } = await makeBatch(promotionId, {
    count,
    prefix: "T-",
  })
  if (status !== 202) {
    throw new Error(`No codes are made: ${JSON.stringify(body)}`)
  }
  const { batch } = body
  await waitUntil(async () => (await codesOf(batch.id)).codes.length === count)
  const { codes } = await codesOf(batch.id)
  return { batch, codes: codes.map(({ code }) => code) }
}

/** What an adjustment of a line says. */
export type Adjustment = { code: string; promotion_id: string; amount: number }
/** A cart or an order, as far as discounts go. */
export type Adjusted = {
  items: { id: string; adjustments?: Adjustment[] }[]
  promotions?: { id: string; code: string }[]
}

/** What has to be read of an `Adjusted`. */
export const DISCOUNT_FIELDS =
  "id,*items.adjustments,promotions.id,promotions.code"
/** All adjustments of all lines. */
export const adjustmentsOf = ({ items }: Adjusted): Adjustment[] =>
  items.flatMap(({ adjustments = [] }) => adjustments)

/** The codes and promotions that discounts are given by, each once. */
export const given = (of: Adjusted): string[] => [
  ...new Set(
    adjustmentsOf(of).map(({ code, promotion_id }) => `${code} ${promotion_id}`)
  ),
]

/** Places a cart; the order's id. */
export const placedId = async (cartId: string): Promise<string> => {
  const { body } = await place(cartId)
  return (await booksOf(body.display_id)).order_id
}
