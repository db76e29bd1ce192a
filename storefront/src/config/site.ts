/** Everything that names the shop. A new shop starts by editing this file. */
export const site = {
  name: "Folio Supply",
  tagline: "Paper, desk and carry goods",
  description:
    "Notebooks, pens, desk tools and bags, made to be used every day for years.",
  hero: {
    title: "Good tools for putting thoughts",
    /** The end of the title, under the highlighter. */
    marked: "on paper",
    text: "Notebooks that lie flat, pens that start every time, and bags that carry them both.",
    action: "See everything",
    /** Handle of the product in the picture; the newest one if it is gone. */
    product: "fjell-hardcover-notebook",
  },
  language: "en",
} as const
