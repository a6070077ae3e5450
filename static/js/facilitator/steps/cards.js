// cards: who sits with whom, and which requests each side handed over.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { Groups } from "../control/groups.js";
import { SideMark } from "../control/icons.js";
import { TallyBars } from "../control/tally_bars.js";
import { facts as groupFacts } from "./group.js";

export function facts(view) {
  const [, ...seats] = groupFacts(view);
  return [{ id: "answered", number: view.counts.answered, label: t("van {of} gaf een kaartje", { of: view.counts.of }) }, ...seats];
}

function Side({ view, side }) {
  const { session, stage } = view;
  const given = stage.control.tallies[side];
  const asks = new Map(session.deck.map((card) => [card.id, pick(card.ask)]));
  return html`<div>
    <h3><${SideMark} side=${side} /> ${pick(session.sides[side])}</h3>
    ${given
      ? html`<${TallyBars} side=${side} rows=${given.map(({ card, count }) => ({ id: card, label: asks.get(card) || card, count }))} />`
      : html`<p class="soft">${t("Nog geen {minimum} mensen gaven een kaartje.", { minimum: session.minimum })}</p>`}
  </div>`;
}

export function Control({ view, acts }) {
  return html`
    <${Groups} view=${view} acts=${acts} />
    <section class="tallies" aria-labelledby="tallies-heading">
      <h2 id="tallies-heading">${t("Wat mensen aan de ander vragen")}</h2>
      <div class="tally-sides"><${Side} view=${view} side="a" /><${Side} view=${view} side="b" /></div>
    </section>`;
}
