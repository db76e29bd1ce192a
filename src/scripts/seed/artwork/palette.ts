import type { Hex } from "./colour"

/** The house colours: what a variant's colour name looks like. */
export const SWATCHES = {
  Chalk: "#efe9dd",
  Sand: "#d8c5a4",
  Oat: "#cdbb9d",
  Butter: "#e2c46f",
  Blush: "#d9aa98",
  Clay: "#b5664a",
  Rust: "#96492f",
  Plum: "#643f52",
  Moss: "#74805c",
  Sage: "#a3ae95",
  Pine: "#3a5145",
  Fog: "#bcc3c0",
  Sky: "#93aebd",
  Slate: "#5f6d78",
  Midnight: "#2b3853",
  Charcoal: "#3a3b40",
  Oak: "#c99f6c",
  Ash: "#dfc8a2",
  Walnut: "#6f4d36",
  Brass: "#bb964c",
  Cognac: "#a2653a",
} as const satisfies Record<string, Hex>

/** Name of a house colour. */
export type Swatch = keyof typeof SWATCHES

/** Plaster walls and table tops that the goods are shown on. */
export const BACKDROPS = {
  plaster: "#e8dfd3",
  oat: "#e4d7c4",
  blush: "#e8d3c6",
  sage: "#d2d7c8",
  mist: "#d6dddd",
  stone: "#d3ccc1",
  terracotta: "#d9b69d",
  dusk: "#c3ccd1",
} as const satisfies Record<string, Hex>

/** Name of a backdrop. */
export type Backdrop = keyof typeof BACKDROPS

/** Papers and metals that recur in the drawings. */
export const MATERIALS = {
  paper: "#f8f3e8",
  pageEdge: "#ece3d1",
  ruling: "#b9b3a6",
  steel: "#b9bcbf",
  brass: "#bd9a55",
  graphite: "#46474b",
  leather: "#9a6238",
  coffee: "#4a2e1e",
  leaf: "#6d7f5e",
} as const satisfies Record<string, Hex>
