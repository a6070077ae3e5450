// Which screen the room sees now: paper, a pause, the way in, a step or the goodbye.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { JoinScreen } from "./join.js";
import { STEPS } from "./registry.js";
import { RestScreen } from "./rest.js";
import { JoinStrip, Strip } from "./strip.js";
import { Goodbye } from "./close.js";

/** The whole screen; `view` is none before the first message, `state` that of the connection. */
export function Screen({ view, state, wayIn }) {
  if (!view || view.room.blank) return html`<main class="paper"></main>`;
  const { session, room, stage, counts } = view;
  const strip = { session, wayIn, away: state !== "online" };
  if (session.ended) {
    return html`<${Goodbye} session=${session} /><${Strip} ...${strip} title=${session.title} />`;
  }
  if (room.resting) {
    return html`<${RestScreen} /><${Strip} ...${strip} title=${stage ? pick(stage.title) : session.title} />`;
  }
  if (!stage) {
    return html`<${JoinScreen} session=${session} wayIn=${wayIn} />
      <${JoinStrip} present=${counts.present} away=${strip.away} />`;
  }
  return html`<${Step} key=${stage.run} stage=${stage} session=${session} counts=${counts} wayIn=${wayIn} strip=${strip} />`;
}

function Step({ stage, session, counts, wayIn, strip }) {
  const step = STEPS[stage.kind];
  const Kind = step.Screen;
  const showsTimer = step.showsTimer ? step.showsTimer(stage) : false;
  return html`<${Kind} stage=${stage} session=${session} counts=${counts} wayIn=${wayIn} />
    <${Strip} ...${strip} title=${pick(stage.title)} timer=${showsTimer ? null : stage.timer} />`;
}

/** What stands there when the server does not let this screen in. */
export function Refused() {
  return html`<main class="plain"><h1>${t("Dit scherm is niet aangemeld")}</h1>
    <p>${t("Open het opnieuw vanuit de regie.")}</p></main>`;
}
