import { SWATCHES } from "./palette"
import type { Swatch } from "./palette"
import type { Scene } from "./scene"
import { backpackViews, toteViews } from "./views/bags"
import { letterSetViews, postcardViews, thankYouViews } from "./views/cards"
import type { Views } from "./views/compose"
import { bottleViews, cartridgeViews } from "./views/ink"
import { clampLampViews, deskLampViews, tableLampViews } from "./views/lamps"
import { cupViews, mugViews, tumblerViews } from "./views/mugs"
import {
  bookletViews,
  hardcoverViews,
  sketchbookViews,
  wireViews,
} from "./views/notebooks"
import { letterStandViews, penCupViews, trayViews } from "./views/organisers"
import { mechanicalViews, pencilViews, sharpenerViews } from "./views/pencils"
import { finelinerViews, fountainPenViews, rollerballViews } from "./views/pens"
import { dayPadViews, plannerViews, weekPadViews } from "./views/planners"
import {
  glassesCaseViews,
  pencilCaseViews,
  penRollViews,
  pouchViews,
  sleeveViews,
} from "./views/small-carry"

const VIEWS = {
  hardcover: hardcoverViews,
  booklets: bookletViews,
  wirebound: wireViews,
  sketchbook: sketchbookViews,
  planner: plannerViews,
  dayPad: dayPadViews,
  weekPad: weekPadViews,
  letterSet: letterSetViews,
  thankYou: thankYouViews,
  postcards: postcardViews,
  fountainPen: fountainPenViews,
  rollerball: rollerballViews,
  fineliners: finelinerViews,
  pencils: pencilViews,
  mechanicalPencil: mechanicalViews,
  sharpener: sharpenerViews,
  inkBottle: bottleViews,
  cartridges: cartridgeViews,
  deskLamp: deskLampViews,
  clampLamp: clampLampViews,
  tableLamp: tableLampViews,
  tray: trayViews,
  penCup: penCupViews,
  letterStand: letterStandViews,
  mug: mugViews,
  cups: cupViews,
  tumbler: tumblerViews,
  tote: toteViews,
  backpack: backpackViews,
  pouch: pouchViews,
  penRoll: penRollViews,
  sleeve: sleeveViews,
  glassesCase: glassesCaseViews,
  pencilCase: pencilCaseViews,
} as const satisfies Record<string, Views>

/** Name of a drawing in the house. */
export type Artwork = keyof typeof VIEWS

/** One picture of a product to draw. */
export interface Picture {
  /** Last part of the file's name: "front-moss", "angle", "context". */
  name: string
  /** The colour whose variants this picture shows, if it shows one. */
  swatch?: Swatch
  scene: Scene
}

/**
 * The pictures of a product in the order of its gallery: front, angle and
 * context in its first colour, then the front in each other colour.
 */
export const picturesOf = (
  artwork: Artwork,
  [first, ...others]: [Swatch, ...Swatch[]]
): Picture[] => {
  const views: Views = VIEWS[artwork]
  const front = (swatch: Swatch): Picture => ({
    name: `front-${swatch.toLowerCase()}`,
    swatch,
    scene: views.front(SWATCHES[swatch]),
  })
  return [
    front(first),
    { name: "angle", scene: views.angle(SWATCHES[first]) },
    { name: "context", scene: views.context(SWATCHES[first]) },
    ...others.map(front),
  ]
}
