import "server-only"

const PASSED_ON = ["content-type", "content-length", "content-disposition"]

/**
 * Hands on a PDF that the backend answered with.
 *
 * @param what names it to the shopper where it cannot be had
 */
export function handOnPdf(answer: Response, what: string): Response {
  if (answer.status === 404) {
    return new Response(`There is no ${what} for this order yet.`, {
      status: 404,
    })
  }
  if (!answer.ok) {
    return new Response(`The ${what} cannot be fetched at the moment.`, {
      status: 502,
    })
  }
  const headers = new Headers({ "cache-control": "private, no-store" })
  for (const name of PASSED_ON) {
    const value = answer.headers.get(name)
    if (value) {
      headers.set(name, value)
    }
  }
  return new Response(answer.body, { headers })
}
