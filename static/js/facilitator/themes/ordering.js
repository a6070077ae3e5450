// The ordering page: what has no place yet at the left, the themes beside it, and what is chosen below.

import { announce } from "../../shared/a11y.js";
import { html, useMemo, useRef, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { ConnectionNotice, Refused } from "../control/connection_notice.js";
import { Toasts } from "../control/toasts.js";
import { Board } from "./board.js";
import { handlesOf } from "./handles.js";
import { useThemeKeys } from "./keys.js";
import { bySource, insightsOf, stillThere } from "./selection.js";
import { SelectionBar } from "./selection_bar.js";
import { EditThemeDialog, NewThemeDialog } from "./theme_dialogs.js";
import { Tray } from "./tray.js";

/** The page without a view, refused, or whole. */
export function Ordering({ view, refused, ...given }) {
  if (refused) return html`<${Refused} code=${refused} />`;
  if (!view) {
    return html`<main id="main" class="page"><h1>${t("Samen ordenen")}</h1><p class="soft" role="status">${t("We maken verbinding.")}</p></main>`;
  }
  return html`<${Whole} view=${view} ...${given} />`;
}

function Whole({ view, connection, waiting, toasts, acts, lastWords, onForget, onDrop }) {
  const { insights, themes } = view;
  const [chosenOnes, setSelection] = useState(new Map());
  const [menu, setMenu] = useState(null);
  const [dialog, setDialog] = useState(null);
  const selection = useMemo(() => stillThere(chosenOnes, insights, themes), [chosenOnes, insights, themes]);
  const latest = useRef({});
  latest.current = { view, acts, selection, setSelection, setDialog };
  const handles = useMemo(() => handlesOf(latest), []);
  const clear = () => {
    setMenu(null);
    setSelection(new Map());
  };
  const done = (act) => async (...values) => {
    const back = handles.placeToReturnTo();
    clear();
    await act(...values);
    back();
  };
  const groups = () => bySource(selection);
  const ids = insightsOf(selection);
  const openNew = (with_) => {
    setMenu(null);
    setDialog({ name: "new", groups: with_ });
  };
  const chosen = {
    move: done((target) => acts.move(groups(), target)),
    alsoIn: done((target) => acts.alsoIn(ids, target)),
    takeOut: done(() => acts.move(groups(), null)),
    star: (starred) => acts.star(ids, starred),
    show: (shown) => acts.show(ids, shown),
    toNew: () => openNew(groups()),
    alsoInNew: () => openNew([{ source: null, insights: ids }]),
    clear,
  };
  const openMenu = (name) => (selection.size > 0 ? setMenu(name) : announce(t("Kies eerst een zin.")));
  useThemeKeys({
    undo: acts.undo,
    move: () => openMenu("move"),
    alsoIn: () => openMenu("alsoIn"),
    newTheme: () => openNew(groups()),
    rest: acts.rest,
    search: () => document.getElementById("find").focus(),
    clear,
  });
  const edited = dialog?.name === "edit" && dialog.theme;
  return html`
    <${ConnectionNotice} connection=${connection} waiting=${waiting} onDrop=${onDrop} />
    <div class="ordering">
      <${Tray} insights=${insights} themes=${themes} selection=${selection} row=${handles.row} />
      <main id="main" class="board">
        <${Board} view=${view} acts=${acts} lastWords=${lastWords} selection=${selection} handles=${handles} onNew=${() => openNew(groups())} />
        <${SelectionBar} selection=${selection} insights=${insights} themes=${themes} menu=${menu} onMenu=${setMenu} chosen=${chosen} />
      </main>
    </div>
    ${
      dialog?.name === "new" &&
      html`<${NewThemeDialog} count=${dialog.groups.reduce((sum, group) => sum + group.insights.length, 0)} onClose=${() => setDialog(null)}
        onAdd=${async (name) => {
          const back = dialog.groups.length ? handles.placeToReturnTo() : null;
          const ack = await acts.add(name, dialog.groups);
          if (!ack.ok) return ack;
          clear();
          if (back) back();
          else handles.focusTheme(ack.theme);
          return ack;
        }} />`
    }
    ${edited && html`<${EditThemeDialog} key=${edited.id} theme=${edited} onClose=${() => setDialog(null)} onSave=${(fields) => acts.edit(edited, fields)} />`}
    <${Toasts} toasts=${toasts} onForget=${onForget} />`;
}
