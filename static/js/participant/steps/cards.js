// cards: choose one for the partner and hand it over; say what you can do with the one that you get.

import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Awaiting, Done, Given, Listening, Received } from "../card_moments.js";
import { Choosing } from "../card_hand.js";
import { Course, usePhase } from "../course_strip.js";
import { Find, foundBy, NoGroupYet, useSeat } from "../find.js";
import { cardsNow, cardsScreen } from "../handing.js";

const NOTHING = { read: [], heard: [], skipped: [], ahead: false };
const SCREENS = { awaiting: Awaiting, choosing: Choosing, done: Done, given: Given, listening: Listening, received: Received };

export function Step({ phone, stage, me }) {
  const { group } = me.own;
  const [phase, now] = usePhase(stage.timer);
  const [passed, pass] = usePassed(phone, stage.run);
  const seat = useSeat(phone, stage.run, group);
  if (!group) return html`<${NoGroupYet} phone=${phone} stage=${stage} here=${t("Uitdelers")} />`;
  const found = foundBy(phone, stage, me);
  const finding = phase ? phase.name === "find" : true;
  const begun = me.own.given.length + me.own.received.length > 0;
  if (found === false || seat.moved || (found === null && finding && !begun)) {
    const form = group.size > 2 ? "trio" : "pair";
    return html`<${Find} phone=${phone} stage=${stage} me=${me} seat=${seat} form=${form} here=${t("Uitdelers")}>
      <p class="first aloud"><span class=${group.turn === 0 ? "badge" : "badge listens"}>
        ${group.turn === 0 ? t("Jij begint") : t("Je maatje begint")}
      </span></p>
      <p class="prompt aloud">${t("Straks geven jullie elkaar een kaartje met een vraag.")}</p>
      ${stage.timer && html`<div class="mt">
        <${Course} timer=${stage.timer} now=${now} caption=${t("Zoek elkaar op")} label=${() => null} />
      </div>`}
    <//>`;
  }
  const cards = cardsNow(me.own, phone.waiting, stage.run);
  const { screen, card } = cardsScreen(cards, group.turn, passed);
  const Screen = SCREENS[screen];
  return html`<${Screen} phone=${phone} stage=${stage} group=${group} cards=${cards} card=${card} pass=${pass} passed=${passed} />`;
}

// What this phone did by itself in this run, kept over a reload.
function usePassed(phone, run) {
  const key = `passed:${run}`;
  const [passed, setPassed] = useState(() => ({ ...NOTHING, ...phone.drafts.get(key) }));
  const pass = (part) => {
    const next = { ...passed, ...part };
    setPassed(next);
    phone.drafts.set(key, next);
  };
  return [passed, pass];
}
