// The foot of the cockpit: back, what comes next, and the one big button.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { stepModule } from "../steps/registry.js";

function promptOf(prompts) {
  return pick(prompts.all || prompts.a || prompts.b || prompts.host);
}

/** What the big button does now: `{label, small, title, hint, skip, closes}`. */
function forwardOf({ session, stage, next }) {
  const own = stage && stepModule(stage.kind).forward?.({ session, stage, next });
  if (own) return own;
  if (!next) {
    return { label: t("Sluit af"), small: t("Hierna"), title: t("Sluit de bijeenkomst af"), hint: t("De telefoons zeggen gedag."), closes: true };
  }
  return {
    label: stage ? t("Volgende") : t("Begin"),
    small: `${stage ? t("Hierna") : t("We beginnen met")} · ${t("{minutes} min", { minutes: next.minutes })}`,
    title: pick(next.title),
    hint: promptOf(next.prompts),
    skip: true,
  };
}

function EndedFoot({ acts, session }) {
  return html`<footer class="next ended">
    <button type="button" onClick=${() => acts.end(false)}>${t("Heropen de bijeenkomst")}</button>
    <p class="then"><small>${t("Hierna")}</small><b>${t("De terugblik")}</b></p>
    <a class="button go" href=${`/facilitator/sessions/${session.id}/report`}>${t("Naar de terugblik")} <${Icon} name="next" size=${26} /></a>
  </footer>`;
}

export function Next({ view, acts }) {
  if (view.session.ended) return html`<${EndedFoot} acts=${acts} session=${view.session} />`;
  const { label, small, title, hint, skip, closes } = forwardOf(view);
  const filled = !view.room.resting;
  return html`<footer class="next">
    <button type="button" class="back" aria-label=${t("Stap terug")} title=${t("Stap terug (←)")} disabled=${!view.stage} onClick=${acts.back} data-act="back">
      <${Icon} name="back" />
    </button>
    <div class="then">
      <p class="then-head"><small>${small}</small>
        ${skip && html`<button type="button" class="plain small" onClick=${acts.skip} data-act="skip"><${Icon} name="skip" size=${16} />${t("Sla over")} <kbd>S</kbd></button>`}
      </p>
      <b>${title}</b>
      <small class="hint-line">${hint}</small>
    </div>
    <button type="button" class=${filled ? "go" : ""} onClick=${acts.next} data-act="next">
      ${label} <${Icon} name=${closes ? "check" : "next"} size=${26} /> <kbd>N</kbd>
    </button>
  </footer>`;
}
