/** Why a document's link does not open, and what to do. */
export type RefusalNotice = { status: number; title: string; text: string }

const ORDER_PAGE =
  "Open or reload the page of your order: it has a new link to each of your documents. Every mail about the order leads there."

const NOTICES: Record<number, Omit<RefusalNotice, "status">> = {
  403: {
    title: "This link is not whole",
    text: `A part of it was lost or changed on its way to you. ${ORDER_PAGE}`,
  },
  404: {
    title: "This document is not there yet",
    text: `It may take a minute until it is made. ${ORDER_PAGE}`,
  },
  410: {
    title: "This link has expired",
    text: `Links to documents are good for some days only, so that nobody else comes to read them later. ${ORDER_PAGE}`,
  },
}

/** What to tell a person, by the status that the backend answered with. */
export function refusalNotice(status: number): RefusalNotice {
  const notice = NOTICES[status]
  return notice
    ? { status, ...notice }
    : {
        status: 502,
        title: "This document cannot be fetched at the moment",
        text: "Something went wrong on our side, and nothing is lost. Please try again in a few minutes.",
      }
}
