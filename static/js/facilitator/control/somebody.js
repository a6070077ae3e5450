// Somebody in words: the mark of the side, the role, and where that is known the group. Nobody has a name here.

import { html } from "../../shared/preact.js";
import { pictureName } from "../../shared/pictures.js";
import { t } from "../../shared/texts.js";
import { SideMark } from "./icons.js";
import { roleName, sideName } from "./words.js";

/** `seat` is where this person sits in this run (`{group}`, none for who waits); none for who has no part in it. */
export function Somebody({ somebody, seat, session }) {
  const where = seat && (seat.group ? pictureName(seat.group.picture) : t("wacht"));
  return html`<span class="named"><${SideMark} side=${somebody.side} />
    <span><span class="visually-hidden">${sideName(session, somebody.side)}: </span><b>${roleName(session, somebody.role)}</b>${where && html` <span class="soft">(${where})</span>`}</span>
  </span>`;
}
