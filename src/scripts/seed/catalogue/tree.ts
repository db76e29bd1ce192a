import type { CollectionHandle, LeafCategory } from "./types"

interface Leaf {
  handle: LeafCategory
  name: string
  description: string
}

/** A top category with the leaves that hold its products. */
export interface Branch {
  handle: string
  name: string
  description: string
  leaves: Leaf[]
}

/** The category tree, in the order of the shop's menu. */
export const CATEGORY_TREE: Branch[] = [
  {
    handle: "paper",
    name: "Paper",
    description: "Notebooks, planners and letters on paper that likes ink.",
    leaves: [
      {
        handle: "notebooks",
        name: "Notebooks",
        description: "Bound, stitched and wired, for every way of writing.",
      },
      {
        handle: "planners",
        name: "Planners",
        description: "Undated days and weeks that begin when you do.",
      },
      {
        handle: "cards-envelopes",
        name: "Cards & Envelopes",
        description: "Letter sets and printed cards for a line by hand.",
      },
    ],
  },
  {
    handle: "writing",
    name: "Writing",
    description: "Pens, pencils and ink that are kept and refilled.",
    leaves: [
      {
        handle: "pens",
        name: "Pens",
        description: "Fountain pens, rollerballs and fineliners.",
      },
      {
        handle: "pencils",
        name: "Pencils",
        description: "Cedar, brass and what keeps them sharp.",
      },
      {
        handle: "ink",
        name: "Ink",
        description: "Four house colours, bottled or in cartridges.",
      },
    ],
  },
  {
    handle: "desk",
    name: "Desk",
    description: "Light, order and something warm to drink.",
    leaves: [
      {
        handle: "lamps-light",
        name: "Lamps & Light",
        description: "Warm light where the work is.",
      },
      {
        handle: "organisers",
        name: "Organisers",
        description: "Trays, cups and stands in wood and stoneware.",
      },
      {
        handle: "mugs",
        name: "Mugs",
        description: "Stoneware for the desk, steel for the road.",
      },
    ],
  },
  {
    handle: "carry",
    name: "Carry",
    description: "Canvas, felt and leather to take your things along.",
    leaves: [
      {
        handle: "bags",
        name: "Bags",
        description: "Totes and backpacks in waxed and woven canvas.",
      },
      {
        handle: "pouches",
        name: "Pouches",
        description: "Small bags for everything that gets lost in big ones.",
      },
      {
        handle: "cases",
        name: "Cases",
        description: "Covers that fit what they protect.",
      },
    ],
  },
]

/** The collections, across categories. */
export const COLLECTIONS: { handle: CollectionHandle; title: string }[] = [
  { handle: "new-this-season", title: "New this season" },
  { handle: "the-writing-desk", title: "The writing desk" },
  { handle: "on-the-move", title: "On the move" },
  { handle: "small-gifts", title: "Small gifts" },
]
