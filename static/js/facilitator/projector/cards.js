// cards: what to do with a card, the time, and where everybody sits; the cards themselves are on the phones.

import { html } from "../../shared/preact.js";
import { Together } from "./group.js";

export const showsTimer = () => true;

export function Screen({ stage, session }) {
  return html`<${Together} stage=${stage} session=${session} form="pair" />`;
}
