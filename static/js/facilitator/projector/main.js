// The projector: what the room sees, and nothing to press.

import { connect } from "../../shared/connection.js";
import { html, render } from "../../shared/preact.js";
import { loadTexts, pick, t } from "../../shared/texts.js";
import { Refused, Screen } from "./screen.js";

const { language, session, join, qr } = document.body.dataset;
const place = document.getElementById("projector");
const wayIn = { address: join, qr };

let view = null;
let state = "connecting";
let refusal = null;

function draw() {
  if (refusal) {
    render(html`<${Refused} />`, place);
    return;
  }
  document.title = `${view?.stage ? pick(view.stage.title) : t("Scherm")} · Oogstdialoog`;
  render(html`<${Screen} view=${view} state=${state} wayIn=${wayIn} />`, place);
}

try {
  await loadTexts(language);
} catch (error) {
  console.warn("the texts did not load; the room reads Dutch", error);
}
place.textContent = "";
connect({
  namespace: "/facilitator",
  auth: { session: Number(session), screen: "projector", language },
  onView(next) {
    view = next;
    draw();
  },
  onState(next) {
    state = next;
    draw();
  },
  onRefused(code) {
    refusal = code;
    draw();
  },
});
