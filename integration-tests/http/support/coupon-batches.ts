import { adminClient } from "../../harness/admin-client"
import type { Answer } from "../../harness/http-client"
import { waitUntil } from "../../harness/wait"

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
