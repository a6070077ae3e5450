// break: when we go on, in figures, in words and on a clock face, so that nobody needs to calculate.

import { isRunning } from "../../shared/countdown.js";
import { html } from "../../shared/preact.js";
import { language, pick, t } from "../../shared/texts.js";
import { useFit } from "./fit.js";
import { sentences } from "./sentences.js";
import { figures, spokenTime } from "./spoken_time.js";
import { TableOfFruit } from "./table_of_fruit.js";

export const showsTimer = (stage) => isRunning(stage.timer);

export function Screen({ stage }) {
  const ref = useFit();
  const said = withoutTitle(pick(stage.prompts.all), pick(stage.title));
  const back = isRunning(stage.timer) ? new Date(stage.timer.ends_at) : null;
  return html`<main class="break" ref=${ref}>
    <div>
      <h1>${pick(stage.title)}</h1>
      ${
        back &&
        html`<p class="at">${t("We gaan verder om")}</p>
          <p class="time">${figures(back)}</p>
          <p class="in-words">${spokenTime(back, language())}</p>`
      }
      ${said && html`<p class="said">${said}</p>`}
    </div>
    <${TableOfFruit} time=${back} />
  </main>`;
}

// "Pauze. Praat gerust door." below the heading "Pauze" would say it twice, and the time stands there already.
function withoutTitle(text, title) {
  return sentences(text)
    .filter((sentence) => sentence.replace(/[.!]$/, "") !== title && !sentence.includes("…"))
    .join(" ");
}
