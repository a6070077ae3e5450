// The acts that can be taken back, in the words of the undo button.

import { t } from "../../shared/texts.js";

const ACTS = {
  insight_show: () => t("tonen"),
  insight_hide: () => t("verbergen"),
  insight_star: () => t("ster"),
  insight_unstar: () => t("ster weg"),
  insight_place: () => t("verplaatsen"),
  insight_edit: () => t("andere woorden"),
  insight_split: () => t("zin gesplitst"),
  insight_join: () => t("zin weer heel"),
  insight_fold: () => t("zinnen samengevoegd"),
  insight_unfold: () => t("zinnen los"),
  theme_add: () => t("nieuw thema"),
  theme_edit: () => t("thema veranderd"),
  theme_remove: () => t("thema weg"),
  theme_order: () => t("volgorde"),
  theme_merge: () => t("thema’s samengevoegd"),
  theme_split: () => t("thema gesplitst"),
};

/** The words for the act that the server would undo; empty when there is none. */
export function undoWords(act) {
  if (!act) return "";
  return (ACTS[act] ?? (() => t("laatste stap")))();
}
