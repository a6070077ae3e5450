// Which page draws which section of the report.

import { Cover } from "./cover.js";
import { Agreements, Cards, Closing, Colophon, Evaluation } from "./endings.js";
import { EyeOpeners } from "./eye_openers.js";
import { Harvest } from "./harvest.js";
import { MirrorPart } from "./mirror.js";
import { Present } from "./present.js";
import { Sources } from "./sources.js";
import { Steps } from "./steps.js";
import { TextPart } from "./text_part.js";
import { ThemePart } from "./theme.js";

const PAGES = {
  cover: Cover,
  introduction: TextPart,
  present: Present,
  steps: Steps,
  mirror: MirrorPart,
  harvest: Harvest,
  eye_openers: EyeOpeners,
  agreements: Agreements,
  evaluation: Evaluation,
  closing: Closing,
  sources: Sources,
  cards: Cards,
  colophon: Colophon,
};

/** The component that draws a section. */
export function pageOf(section) {
  return section.theme === undefined ? PAGES[section.id] : ThemePart;
}
