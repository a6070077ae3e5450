// The control part of each kind of step. A module gives `Control` (what stands in the middle), and where it needs to:
// `facts(view)` (the own numbers of the row), `Aside` (beside, in place of the insights; with `asksBeside` it holds the
// prompts), `forward(view)` (what the big button does instead of beginning the next step), and `compact` (a small timer).

import * as agree from "./agree.js";
import * as break_ from "./break.js";
import * as cards from "./cards.js";
import * as check_in from "./check_in.js";
import * as close from "./close.js";
import * as evaluate from "./evaluate.js";
import * as group from "./group.js";
import * as harvest from "./harvest.js";
import * as info from "./info.js";
import * as mirror from "./mirror.js";
import * as themes from "./themes.js";

export const MODULES = { info, check_in, group, cards, mirror, harvest, themes, agree, break: break_, evaluate, close };

/** The module of a kind; the server knows no other kinds. */
export function stepModule(kind) {
  return MODULES[kind];
}
