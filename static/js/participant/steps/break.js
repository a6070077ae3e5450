// break: one clock time, large, and that nothing was lost.

import { serverNow } from "../../shared/clock.js";
import { isRunning } from "../../shared/countdown.js";
import { html } from "../../shared/preact.js";
import { language, t } from "../../shared/texts.js";
import { Cup } from "../drawings.js";
import { asHeading, promptOf, sentencesOf } from "../prompt.js";
import { Ask, Screen } from "../screen.js";
import { Saved } from "../state.js";

/** "15.20" in Dutch, "15:20" in English. */
export function clockTime(epoch, code) {
  const at = new Date(epoch);
  const minutes = String(at.getMinutes()).padStart(2, "0");
  return `${at.getHours()}${code === "nl" ? "." : ":"}${minutes}`;
}

export function Step({ phone, stage, me }) {
  const [first, ...rest] = sentencesOf(promptOf(stage, me));
  const back = isRunning(stage.timer) && stage.timer.ends_at > serverNow() ? stage.timer.ends_at : null;
  return html`<${Screen} phone=${phone} name=${`break:${stage.run}`} here=${t("Pauze")}>
    <${Ask} huge question=${asHeading(first || t("Pauze"))} after=${rest.join(" ")} />
    <div class="middle stands"><${Cup} /></div>
    <section class="sheet">
      ${back
        ? html`<p class="aloud">${t("We gaan verder om")}</p>
            <p class="time aloud">${clockTime(back, language())}${language() === "nl" && html`<span> uur</span>`}</p>`
        : html`<p class="aloud"><b>${t("We gaan zo verder.")}</b></p>`}
      <div class="footline">
        <${Saved} waits=${phone.waiting.length > 0} online=${phone.online}>${t("Wat je schreef, is bewaard")}<//>
      </div>
    </section>
  <//>`;
}
