// info: what is told, one sentence a line; with the way in beside it as long as people come in.

import { html } from "../../shared/preact.js";
import { pick } from "../../shared/texts.js";
import { useFit } from "./fit.js";
import { QrCode, TypedWayIn } from "./join.js";
import { openingQuestion } from "./sentences.js";
import { LastTime } from "./last_time.js";
import { Points } from "./points.js";
import { TimerSlice } from "./timer_slice.js";

export const showsTimer = (stage) => !stage.projector.show_join;

export function Screen({ stage, session, wayIn }) {
  const { show_join: showJoin } = stage.projector;
  const { last_time: lastTime } = stage.shared;
  const name = `info ${showJoin ? "with-way-in" : ""}`;
  const aside = html`<aside>
    ${showJoin ? html`<${QrCode} wayIn=${wayIn} /><${TypedWayIn} session=${session} wayIn=${wayIn} short />` : null}
    ${!showJoin && html`<${TimerSlice} timer=${stage.timer} kind=${stage.kind} />`}
  </aside>`;
  if (lastTime) return html`<${LastTime} key=${lastTime.agreements.length} lastTime=${lastTime} name=${name} aside=${aside} />`;
  return html`<${Told} stage=${stage} name=${name} aside=${aside} />`;
}

function Told({ stage, name, aside }) {
  const ref = useFit();
  const { question, rest } = openingQuestion(pick(stage.prompts.all));
  return html`<main class=${name} ref=${ref}>
    <div class="told">
      <h1>${question || pick(stage.title)}</h1>
      <${Points} text=${rest} />
    </div>
    ${aside}
  </main>`;
}
