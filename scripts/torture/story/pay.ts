import { patiently, type Patience } from "../patience"
import type { World } from "../world"
import type { Placed } from "./place"
import type { Story } from "./story"

const DECLINED = "4000000000000002"

const askForPage = async (
  { store }: World,
  order: Placed,
  patience: Patience
): Promise<string | null> => {
  const answer = await patiently(
    () =>
      store.post<{ redirect_url: string | null }>(
        `/store/placed-orders/${order.order_token}/pay`
      ),
    patience
  )
  return answer?.ok ? answer.body.redirect_url : null
}

const payPage = async (
  { service }: World,
  story: Story,
  page: string
): Promise<void> => {
  const { pay } = story.plan
  const note = (what: string, answer: { status: number; body: unknown }) =>
    story.diary.push(`${what}: ${answer.status}`)

  if (pay === "nothing") {
    return
  }
  if (pay === "declined_first") {
    note("declined card", await service.pay(page, { card: DECLINED }))
  }
  const isDebit = pay.startsWith("debit")
  const paid = await service.pay(page, {
    method: isDebit ? "bank_debit" : "card",
  })
  note(pay, paid)
  if (!paid.ok || paid.body.result.kind !== "complete") {
    return
  }
  if (isDebit) {
    story.debits.push(page)
  } else {
    story.payments += 1
  }
}

/** Lets the bank decide the debits that are under way. */
export const settleDebit = async (
  { service }: World,
  story: Story,
  outcome: "succeeded" | "failed"
): Promise<void> => {
  for (const page of story.debits.splice(0)) {
    const { status, ok } = await service.settleDebit(page, outcome)
    story.payments += ok && outcome === "succeeded" ? 1 : 0
    story.diary.push(`debit ${outcome}: ${status}`)
  }
}

/** Goes to the payment page, in one tab or in two, and does there as planned. */
export const payOrder = async (
  world: World,
  story: Story,
  order: Placed,
  patience: Patience
): Promise<void> => {
  const page = order.redirect_url ?? (await askForPage(world, order, patience))
  if (!page) {
    story.diary.push("no page to pay on")
    return
  }
  const { tabs } = story.plan
  const other =
    tabs === "two_pages"
      ? await world.service.duplicate(page)
      : tabs === "asks_again"
        ? await askForPage(world, order, patience)
        : null
  story.strayPage = tabs === "two_pages" ? other : null
  await payPage(world, story, page)
  if (other && other !== page) {
    await payPage(world, story, other)
  }
  if (story.plan.pay === "debit_succeeds" || story.plan.pay === "debit_fails") {
    const outcome = story.plan.pay === "debit_succeeds" ? "succeeded" : "failed"
    await settleDebit(world, story, outcome)
  }
}
