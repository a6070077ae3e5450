// Who sits where: the groups of this run, who waits, and changing places by two taps.

import { html, useEffect, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { ApartList } from "./apart.js";
import { GroupTile, PersonMark } from "./group_tile.js";
import { PickedBar } from "./picked_bar.js";
import { groupsInWords } from "./words.js";

/** Everybody of this run with the group they sit in (none for who waits), by person. */
export function seats({ groups, waiting }) {
  const found = new Map();
  for (const group of groups) for (const member of group.members) found.set(member.person, { ...member, group });
  for (const member of waiting) found.set(member.person, { ...member, group: null });
  return found;
}

/**
 * What a tap on a person means after what was picked before: `{picked}` to pick, or `{swap: [first, second]}`.
 * Two of one group stay picked together, so that they can be kept apart; a second tap on the same person lets go.
 */
export function tapped(picked, person, found) {
  if (picked.includes(person)) return { picked: picked.filter((other) => other !== person) };
  const first = found.get(picked[0]);
  const second = found.get(person);
  if (!first) return { picked: [person] };
  if (first.group && second.group && first.group.id !== second.group.id) return { swap: [first.person, second.person] };
  if (first.group && first.group === second.group) return { picked: [first.person, person] };
  return { picked: [person] };
}

function Waiting({ waiting, session, picked, onTap }) {
  if (waiting.length === 0) return null;
  return html`<div class="unseated" data-count="waiting">
    <p><b>${tn("1 wacht op een maatje", "{n} wachten op een maatje", waiting.length)}</b></p>
    <ul class="marks">
      ${waiting.map((member) => html`<li key=${member.person}><${PersonMark} member=${member} session=${session} place=${t("wacht")} picked=${picked.includes(member.person)} onTap=${onTap} /></li>`)}
    </ul>
  </div>`;
}

export function Groups({ view, acts }) {
  const { stage, session } = view;
  const { waiting } = stage.control;
  // A group whose people have all gone keeps its place for who comes later; until then there is nothing to see.
  const groups = stage.control.groups.filter((group) => group.members.length > 0);
  const [picked, setPicked] = useState([]);
  const found = seats(stage.control);
  const present = picked.filter((person) => found.has(person));
  const tap = (person) => {
    const meant = tapped(present, person, found);
    setPicked(meant.picked || []);
    if (meant.swap) acts.swap(...meant.swap);
  };
  useEffect(() => {
    const letGo = (event) => event.key === "Escape" && setPicked([]);
    document.addEventListener("keydown", letGo);
    return () => document.removeEventListener("keydown", letGo);
  }, []);
  const sizes = groups.map((group) => group.members.filter((member) => !member.left).length).filter(Boolean);
  return html`<section class="groups" aria-labelledby="groups-heading">
    <header><h2 id="groups-heading">${groupsInWords(sizes, stage.shared.form) || t("Nog geen groepjes")}</h2>
      <p class="soft small">${t("Tik twee mensen om ze te wisselen")}</p></header>
    <${Waiting} waiting=${waiting} session=${session} picked=${present} onTap=${tap} />
    <ul class="tiles">
      ${groups.map((group) => html`<${GroupTile} key=${group.id} group=${group} session=${session} picked=${present} onTap=${tap} />`)}
    </ul>
    <${ApartList} view=${view} found=${found} acts=${acts} />
    <${PickedBar} people=${present.map((person) => found.get(person))} session=${session} acts=${acts} onDone=${() => setPicked([])} />
  </section>`;
}
