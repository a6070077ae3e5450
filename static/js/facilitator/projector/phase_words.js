// What people do in a part of a step's time, in few words under the clock.

import { t } from "../../shared/texts.js";

const TALKING = {
  find: () => t("zoek elkaar op"),
  think: () => t("denk eerst even na"),
  turn_1: () => t("de eerste vertelt"),
  turn_2: () => t("de tweede vertelt"),
  turn_3: () => t("de derde vertelt"),
  turn_4: () => t("de vierde vertelt"),
  talk: () => t("praat samen"),
  slack: () => t("rond rustig af"),
  extra: () => t("nog even extra"),
};
const GIVING = {
  ...TALKING,
  turn_1: () => t("de eerste geeft"),
  turn_2: () => t("de tweede geeft"),
};
const BY_KIND = { group: TALKING, cards: GIVING };

/** The words for a part of a step of this kind; empty where the screen itself says it. */
export function phaseWords(kind, name) {
  return BY_KIND[kind]?.[name]?.() ?? "";
}
