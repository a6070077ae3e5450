// Which screen this phone shows now: a function of its view.

import { html, useEffect, useState } from "../shared/preact.js";
import { pick, t } from "../shared/texts.js";
import { Do } from "./buttons.js";
import { Bowl } from "./drawings.js";
import { Away, Connecting, Ended, Resting, Waiting } from "./moments.js";
import { PANELS } from "./panels.js";
import { Ask, Screen } from "./screen.js";
import { STEPS } from "./steps/registry.js";

/** The whole phone. `phone` holds the view, what waits, and everything that a screen can do (see meeting.js). */
export function App({ phone }) {
  const { view } = phone;
  if (phone.gone) return html`<${Away} phone=${phone} />`;
  if (!view) return html`<${Connecting} phone=${phone} />`;
  if (phone.panel) {
    const Panel = PANELS[phone.panel.name];
    return html`<${Panel} phone=${phone} about=${phone.panel.about} />`;
  }
  if (view.session.ended) return html`<${Ended} phone=${phone} />`;
  if (view.me.left) return html`<${Away} phone=${phone} />`;
  if (view.room.resting) return html`<${Resting} phone=${phone} />`;
  if (!view.stage) return html`<${Waiting} phone=${phone} />`;
  return html`<${StepScreen} key=${view.stage.run} phone=${phone} stage=${view.stage} me=${view.me} />`;
}

function StepScreen({ phone, stage, me }) {
  const [drawn, setDrawn] = useState({ kind: null, Step: null, failed: false });
  useEffect(() => {
    let current = true;
    const show = (Step, failed) => current && setDrawn({ kind: stage.kind, Step, failed });
    STEPS[stage.kind]().then((module) => show(module.Step, false), () => show(null, true));
    return () => {
      current = false;
    };
  }, [stage.kind]);
  if (drawn.kind === stage.kind && drawn.Step) {
    return html`<${drawn.Step} phone=${phone} stage=${stage} me=${me} />`;
  }
  return html`<${Screen} phone=${phone} name=${`opening:${stage.run}`}>
    <${Ask} question=${pick(stage.title)} />
    <div class="middle stands"><${Bowl} /></div>
    <section class="sheet">
      <p>${drawn.failed ? t("Deze stap laadt niet. Wat je schreef, is bewaard.") : t("Een moment …")}</p>
      ${drawn.failed && html`<div class="dock"><${Do} onClick=${() => location.reload()}>${t("Laad opnieuw")}<//></div>`}
    </section>
  <//>`;
}
