import { noticePage } from "./notice-page"
import { refusalNotice } from "./refusal-notice"

const PASSED_ON = ["content-type", "content-length", "content-disposition"]

const PRIVATE = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
}

/**
 * Hands on a file that the backend answered with, or a page that says in plain
 * words why there is none.
 *
 * @param answer null when the backend cannot be reached
 */
export function handOnDocument(answer: Response | null): Response {
  if (!answer?.ok) {
    const notice = refusalNotice(answer?.status ?? 502)
    return new Response(noticePage(notice), {
      status: notice.status,
      headers: { ...PRIVATE, "content-type": "text/html; charset=utf-8" },
    })
  }
  const headers = new Headers(PRIVATE)
  for (const name of PASSED_ON) {
    const value = answer.headers.get(name)
    if (value) {
      headers.set(name, value)
    }
  }
  return new Response(answer.body, { headers })
}
