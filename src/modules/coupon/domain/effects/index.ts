import type { EffectKind } from "../rules"
import { buyGetEffect } from "./buy-get"
import { fixedAcrossEffect, fixedOrderEffect } from "./fixed"
import { fixedPerUnitEffect } from "./fixed-per-unit"
import { giftEffect } from "./gift"
import { percentageEffect } from "./percentage"
import { setPriceEffect } from "./set-price"
import { shippingEffect } from "./shipping"
import { tiersEffect } from "./tiers"

/** The shop's own effects; they are registered like those of others. */
export const builtInEffects: readonly EffectKind[] = [
  percentageEffect,
  fixedOrderEffect,
  fixedAcrossEffect,
  fixedPerUnitEffect,
  buyGetEffect,
  tiersEffect,
  setPriceEffect,
  shippingEffect,
  giftEffect,
]
