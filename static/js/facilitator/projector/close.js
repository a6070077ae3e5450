// close: thanks, and what happens next. `Goodbye` is what stays when the meeting has ended.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { useFit } from "./fit.js";
import { Points } from "./points.js";
import { lines, sentences } from "./sentences.js";
import { TableOfFruit } from "./table_of_fruit.js";

const HEADING_LENGTH = 40;

export function Screen({ stage, session }) {
  const told = sentences(pick(stage.prompts.all));
  const heading = told[0]?.length <= HEADING_LENGTH ? told.shift() : pick(stage.title);
  return html`<${Farewell} heading=${heading} points=${lines(told.join(" "))} session=${session} />`;
}

/** The screen after the meeting. */
export function Goodbye({ session }) {
  const points = [t("De bijeenkomst is klaar."), t("Op je telefoon staan je zinnen. Je kunt er nog een terugtrekken.")];
  return html`<${Farewell} heading=${t("Dank je wel")} points=${points} session=${session} />`;
}

function Farewell({ heading, points, session }) {
  const ref = useFit();
  return html`<main class="farewell" ref=${ref}>
    <div>
      <h1>${heading}</h1>
      <${Points} points=${points} />
      ${session.contact && html`<p class="contact">${t("Wil je later nog praten?")} <b>${session.contact}</b></p>`}
    </div>
    <${TableOfFruit} />
  </main>`;
}
