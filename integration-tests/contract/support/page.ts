/** The fields of a card that is accepted, as typed on the hosted page. */
export const CARD = {
  method: "card",
  number: "4242 4242 4242 4242",
  expiry: "12 / 40",
  cvc: "123",
  name: "Ada Berg",
}

interface PageAnswer {
  status: number
  location: string | null
  html: string
}

const ENTITIES: Record<string, string> = {
  "&#39;": "'",
  "&quot;": '"',
  "&amp;": "&",
}

const read = async (response: Response): Promise<PageAnswer> => ({
  status: response.status,
  location: response.headers.get("location"),
  html: (await response.text()).replace(
    /&#39;|&quot;|&amp;/g,
    (entity) => ENTITIES[entity] ?? entity
  ),
})

/** Opens a page without following redirects. */
export const openPage = async (url: string): Promise<PageAnswer> =>
  read(await fetch(url, { redirect: "manual" }))

/** Sends a form as a browser without JavaScript does. */
export const submitForm = async (
  url: string,
  fields: Record<string, string>
): Promise<PageAnswer> =>
  read(
    await fetch(url, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    })
  )
