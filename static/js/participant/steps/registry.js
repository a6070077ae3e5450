// Every kind of step has one file here; it is fetched when it is needed first, or when the phone is idle.

export const STEPS = {
  agree: () => import("./agree.js"),
  break: () => import("./break.js"),
  cards: () => import("./cards.js"),
  check_in: () => import("./check_in.js"),
  close: () => import("./close.js"),
  evaluate: () => import("./evaluate.js"),
  group: () => import("./group.js"),
  harvest: () => import("./harvest.js"),
  info: () => import("./info.js"),
  mirror: () => import("./mirror.js"),
  themes: () => import("./themes.js"),
};
