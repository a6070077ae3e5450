// group: who sits with whom, and who needs help to find the others.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Groups } from "../control/groups.js";

export function facts({ stage, counts }) {
  const { groups, waiting } = stage.control;
  const members = groups.flatMap((group) => group.members).filter((member) => !member.left);
  const seeking = members.filter((member) => member.seeking).length;
  return [
    { id: "answered", number: counts.answered, label: t("van {of} gevonden", { of: counts.of }) },
    { id: "waiting", number: waiting.length, label: t("wacht"), attention: waiting.length > 0, quiet: waiting.length === 0 },
    { id: "seeking", number: seeking, label: t("vraagt hulp"), attention: seeking > 0, quiet: seeking === 0 },
  ];
}

export function Control({ view, acts }) {
  return html`<${Groups} view=${view} acts=${acts} />`;
}
