// info: somebody speaks; the phone shows the same words, and asks nothing.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { Bowl } from "../drawings.js";
import { asHeading, isLong, promptOf, sentencesOf } from "../prompt.js";
import { Screen } from "../screen.js";

export function Step({ phone, stage, me }) {
  const [first = pick(stage.title), ...rest] = sentencesOf(promptOf(stage, me));
  const heading = asHeading(first);
  return html`<${Screen} phone=${phone} name=${`info:${stage.run}`} here=${t("Luister mee")}>
    <section class="ask">
      <h1 id="question" class=${isLong(heading) ? "long" : heading.length > 60 ? "" : "huge"}>${heading}</h1>
      ${rest.map((sentence) => html`<p class="lead" key=${sentence}>${sentence}</p>`)}
    </section>
    <div class="middle stands"><${Bowl} /></div>
    <section class="sheet"><p class="aloud">${t("Je hoeft nu niets te doen op je telefoon.")}</p></section>
  <//>`;
}
