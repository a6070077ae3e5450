// info: somebody speaks; the phone shows the same words, and asks nothing.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { Bowl } from "../drawings.js";
import { asHeading, isLong, promptOf, sentencesOf } from "../prompt.js";
import { Screen } from "../screen.js";

export function Step({ phone, stage, me }) {
  const [first = pick(stage.title), ...rest] = sentencesOf(promptOf(stage, me));
  const heading = asHeading(first);
  const { last_time: lastTime } = stage.shared;
  if (lastTime) return html`<${LastTime} phone=${phone} run=${stage.run} lastTime=${lastTime} />`;
  return html`<${Screen} phone=${phone} name=${`info:${stage.run}`} here=${t("Luister mee")}>
    <section class="ask">
      <h1 id="question" class=${isLong(heading) ? "long" : heading.length > 60 ? "" : "huge"}>${heading}</h1>
      ${rest.map((sentence) => html`<p class="lead" key=${sentence}>${sentence}</p>`)}
    </section>
    <div class="middle stands"><${Bowl} /></div>
    <section class="sheet"><p class="aloud">${t("Je hoeft nu niets te doen op je telefoon.")}</p></section>
  <//>`;
}

/** What was agreed in the meeting before this one, while the facilitator shows it. */
function LastTime({ phone, run, lastTime }) {
  return html`<${Screen} phone=${phone} name=${`info:${run}:last-time`} here=${t("Luister mee")}>
    <section class="ask"><h1 id="question">${t("Vorige keer spraken we af:")}</h1></section>
    <section class="sheet flat"><ul class="agreed">
      ${lastTime.agreements.map(
        ({ text, who, when }) => html`<li dir="auto"><b>${text}</b>${(who || when) && html`<span class="small soft">${[who, when].filter(Boolean).join(" · ")}</span>`}</li>`,
      )}
    </ul></section>
  <//>`;
}
