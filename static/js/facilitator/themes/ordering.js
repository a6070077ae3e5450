// The ordering page: what has no place yet at the left, the themes beside it, and what can be done with sentences below.

import { html, useEffect, useMemo, useRef, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { ConnectionNotice, Refused } from "../control/connection_notice.js";
import { Toasts } from "../control/toasts.js";
import { Board } from "./board.js";
import { useChoosing } from "./choosing.js";
import { Dialogs } from "./dialogs.js";
import { doingWith } from "./doing.js";
import { rowOf, rowsBeside } from "./focus.js";
import { useThemeKeys } from "./keys.js";
import { suggestedFor } from "./place_choices.js";
import { rowHandles } from "./row_handles.js";
import { wordsOf } from "./search.js";
import { insightsOf, withKeys } from "./selection.js";
import { SentenceBar } from "./sentence_bar.js";
import { themeHandles } from "./theme_handles.js";
import { Tray } from "./tray.js";
import { foldsOf } from "./wording.js";

/** The page without a view, refused, or whole. */
export function Ordering({ view, refused, ...given }) {
  if (refused) return html`<${Refused} code=${refused} />`;
  if (!view) {
    return html`<main id="main" class="page"><h1>${t("Samen ordenen")}</h1><p class="soft" role="status">${t("We maken verbinding.")}</p></main>`;
  }
  return html`<${Whole} view=${view} ...${given} />`;
}

function Whole({ view, connection, waiting, toasts, acts, history, suggestions, help, onForget, onDrop }) {
  const { insights, themes } = view;
  const { selection, setSelection, subject } = useChoosing(view);
  const [field, setField] = useState(null);
  const [dialog, setDialog] = useState(null);
  const [query, setQuery] = useState("");
  const latest = useRef({});
  const { doing, row, hand } = useMemo(() => handlesOf(() => latest.current), []);
  latest.current = { view, acts, selection, setSelection, subject, setField, setDialog, openField: doing.openField };
  const find = useMemo(() => {
    const words = wordsOf(query);
    return { query, words: words.length ? words : null, onQuery: setQuery };
  }, [query]);
  const held = useRef(new Map());
  const folds = useMemo(() => {
    held.current = foldsOf(insights, held.current);
    return held.current;
  }, [insights]);
  const fits = useFits(suggestions.themes, themes);
  const tray = useMemo(
    () => html`<${Tray} insights=${insights} themes=${themes} folds=${folds} selection=${selection} subject=${subject} row=${row} find=${find} fits=${fits} help=${help} />`,
    [insights, themes, folds, selection, subject, find, fits, help],
  );
  const board = useMemo(
    () => html`<${Board} view=${view} acts=${acts} history=${history} folds=${folds} selection=${selection} subject=${subject} row=${row} hand=${hand} words=${find.words}
      onNew=${() => setDialog({ name: "new", groups: [] })} onKeys=${() => setDialog({ name: "keys" })} />`,
    [view, history, folds, selection, subject, find],
  );
  const ids = insightsOf(subject);
  useEffect(() => {
    if (ids.length === 0) setField(null); // what it was about is gone
  }, [ids.length === 0]);
  useThemeKeys({
    field: (letter = "") => doing.openField(letter),
    number: doing.number,
    star: () => doing.star(),
    reword: doing.reword,
    newTheme: () => (subject.size > 0 ? doing.toNew("") : setDialog({ name: "new", groups: [] })),
    keys: () => setDialog({ name: "keys" }),
    search: () => document.getElementById("find").select(),
    undo: acts.undo,
    redo: acts.redo,
    all: () => chooseAll(setSelection),
    clear: () => (query && subject.size === 0 ? setQuery("") : doing.clear()),
  });
  return html`
    <${ConnectionNotice} connection=${connection} waiting=${waiting} onDrop=${onDrop} />
    <div class="ordering">
      ${tray}
      <main id="main" class="board">
        ${board}
        <${SentenceBar} view=${view} subject=${subject} chosen=${selection.size > 0} field=${subject.size > 0 ? field : null} doing=${doing} folds=${folds}
          suggested=${suggestedFor(ids, suggestions.themes)} alike=${ids.length === 1 ? (suggestions.alike[ids[0]] ?? []) : []} />
      </main>
    </div>
    <${Dialogs} dialog=${dialog} view=${view} acts=${acts} doing=${doing} subject=${subject} onClose=${() => setDialog(null)} />
    <${Toasts} toasts=${toasts} onForget=${onForget} />`;
}

function handlesOf(now) {
  return { doing: doingWith(now), row: rowHandles(now), hand: themeHandles(now) };
}

// What stands under an unplaced sentence: the theme that suits it best, the same object while it says the same.
function useFits(suggested, themes) {
  const before = useRef(new Map());
  return useMemo(() => {
    const fits = new Map();
    for (const [id, [best]] of Object.entries(suggested)) {
      const theme = best && themes.find((it) => it.id === best.theme);
      if (!theme) continue;
      const old = before.current.get(Number(id));
      const words = best.words.join(", ");
      fits.set(Number(id), old?.name === theme.name && old.words === words ? old : { name: theme.name, words });
    }
    before.current = fits;
    return fits;
  }, [suggested, themes]);
}

function chooseAll(setSelection) {
  const row = rowOf(document.activeElement) ?? document.querySelector(".tray [data-key]");
  if (row) setSelection((before) => withKeys(before, rowsBeside(row).map((other) => other.dataset.key)));
}
