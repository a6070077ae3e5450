// The hand of cards: one is lifted; the others stand behind the edge of the table.

import { Icon } from "../shared/pictures.js";
import { html, useRef, useState } from "../shared/preact.js";
import { t } from "../shared/texts.js";
import { announce } from "../shared/a11y.js";
import { Do, Plain } from "./buttons.js";
import { cardOf } from "./handing.js";
import { PaperCard } from "./paper_card.js";
import { Ask, Screen } from "./screen.js";

const SWIPE_PX = 40;
const BEHIND = [[-19, -2], [19, 2], [-10, -1], [10, 1]];

/** Choosing one card for the partner, from those that the partner has not had. */
export function Choosing({ phone, stage, group, cards, pass, passed }) {
  const left = stage.shared.cards.filter((card) => !cards.had.includes(card.id)).map((card) => cardOf(stage, card.id));
  const [at, setAt] = useState(0);
  const began = useRef(null);
  const index = left.length ? at % left.length : 0;
  const turn = (by) => {
    const next = (index + by + left.length) % left.length;
    setAt(next);
    announce(left[next].ask);
  };
  const swipe = (event) => {
    const moved = began.current === null ? 0 : event.clientX - began.current;
    began.current = null;
    if (Math.abs(moved) > SWIPE_PX) turn(moved < 0 ? 1 : -1);
  };
  const give = () => {
    pass({ ahead: false });
    phone.answer(stage.run, { kind: "hand_card", card: left[index].id });
  };
  const name = `choosing:${stage.run}`;
  if (left.length === 0) {
    return html`<${Screen} phone=${phone} name=${name} here=${group}>
      <${Ask} question=${t("Je maatje heeft alle kaartjes al gehad")} after=${t("Praat rustig verder.")} />
    <//>`;
  }
  return html`<${Screen} phone=${phone} name=${name} here=${group}>
    <${Ask} step=${t("Uitdeler: een vraag die je geeft")} question=${t("Kies één kaartje voor je maatje")} />
    <div class="hand fan" onPointerDown=${(event) => { began.current = event.clientX; }} onPointerUp=${swipe}
      onPointerCancel=${() => { began.current = null; }}>
      ${left.length > 2 && BEHIND.map(([lean, step]) => html`<${PaperCard} key=${`behind${lean}`} hidden look="" lean=${lean}
        ask="" picture=${left[(index + step + left.length * 2) % left.length].picture} />`)}
      <${PaperCard} key="top" ...${left[index]} />
    </div>
    <section class="sheet edge">
      <div class="turn">
        <button type="button" aria-label=${t("Vorig kaartje")} onClick=${() => turn(-1)}><${Icon} name="left" size=${28} /></button>
        <p>${t("kaartje {number} van {total}", { number: index + 1, total: left.length })}</p>
        <button type="button" aria-label=${t("Volgend kaartje")} onClick=${() => turn(1)}><${Icon} name="right" size=${28} /></button>
      </div>
      <div class="dock">
        <${Do} onClick=${give}>${t("Geef dit kaartje")}<//>
        ${passed.ahead && html`<${Plain} onClick=${() => pass({ ahead: false })}>${t("Toch niet")}<//>`}
      </div>
    </section>
  <//>`;
}
