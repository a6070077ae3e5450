// A group as a tile: its picture, name and place, and a mark for each person that can be tapped.

import { Picture, pictureName, Icon } from "../../shared/pictures.js";
import { html, useMemo, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { SideMark } from "./icons.js";
import { roleName, sideName } from "./words.js";

/** What is the matter with somebody's seat, in words; empty when nothing is. */
function trouble(member) {
  if (member.left) return t("is weg");
  if (member.seeking) return t("zoekt nog");
  return member.connected ? "" : t("telefoon weg");
}

function TroubleIcon({ member }) {
  if (member.left) return html`<${Icon} name="door" size=${14} />`;
  if (member.seeking) return html`<${Icon} name="hand" size=${14} />`;
  return member.connected ? null : html`<${Icon} name="wifi_off" size=${14} />`;
}

/** Somebody as a mark of the own side; nobody has a name here. */
export function PersonMark({ member, session, place, picked, onTap }) {
  const words = [roleName(session, member.role), sideName(session, member.side), place, trouble(member)].filter(Boolean).join(", ");
  return html`<button type="button" class=${`person ${member.left ? "left" : ""} ${member.seeking ? "seeking" : ""}`} aria-pressed=${String(picked)}
    aria-label=${words} title=${words} data-person=${member.person} onClick=${() => onTap(member.person)}>
    <${SideMark} side=${member.side} /><${TroubleIcon} member=${member} />
  </button>`;
}

function drawn(group, session, picked, onTap) {
  const name = pictureName(group.picture);
  const place = t("plek {place}", { place: group.place });
  const first = group.members.find((member) => trouble(member));
  const chosen = group.members.some((member) => picked.includes(member.person));
  return html`<li class=${`tile ${chosen ? "picked" : ""}`} data-group=${group.id}>
    <${Picture} id=${group.picture} size=${40} />
    <p><b>${name}</b><small>${place}</small></p>
    <ul class="marks">
      ${group.members.map(
        (member) => html`<li key=${member.person}><${PersonMark} member=${member} session=${session} place=${`${name}, ${place}`}
          picked=${picked.includes(member.person)} onTap=${onTap} /></li>`,
      )}
    </ul>
    ${first && html`<small class="trouble" aria-hidden="true">${trouble(first)}</small>`}
  </li>`;
}

/** Drawn anew only when this group or who is picked in it changed: a room of many tables stays fluid. */
export function GroupTile({ group, session, picked, onTap }) {
  const latest = useRef(onTap);
  latest.current = onTap;
  const mine = picked.filter((person) => group.members.some((member) => member.person === person));
  return useMemo(
    () => drawn(group, session, mine, (person) => latest.current(person)),
    [JSON.stringify(group), mine.join(), session.roles],
  );
}
