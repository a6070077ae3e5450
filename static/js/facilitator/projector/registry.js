// The kinds of steps, as the room sees them: `Screen`, and `showsTimer(stage)` where the step shows the timer itself.

import * as agree from "./agree.js";
import * as breakStep from "./break.js";
import * as cards from "./cards.js";
import * as checkIn from "./check_in.js";
import * as close from "./close.js";
import * as evaluate from "./evaluate.js";
import * as group from "./group.js";
import * as harvest from "./harvest.js";
import * as info from "./info.js";
import * as mirror from "./mirror.js";
import * as themes from "./themes.js";

export const STEPS = {
  info,
  check_in: checkIn,
  group,
  cards,
  mirror,
  harvest,
  themes,
  agree,
  break: breakStep,
  evaluate,
  close,
};
