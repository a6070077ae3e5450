// The dialogs of the ordering page, by name.

import { html } from "../../shared/preact.js";
import { nextAfter } from "./focus.js";
import { FoldDialog, MergeDialog, SplitThemeDialog } from "./joining_dialogs.js";
import { KeysDialog } from "./keys_dialog.js";
import { EditThemeDialog, NewThemeDialog } from "./theme_dialogs.js";
import { RewordDialog, SplitDialog } from "./wording_dialogs.js";

const count = (groups) => groups.reduce((sum, group) => sum + group.insights.length, 0);

const DIALOGS = {
  new: ({ dialog, acts, doing, subject, onClose }) => html`<${NewThemeDialog} count=${count(dialog.groups)} onClose=${onClose}
    onAdd=${async (name) => {
      const next = nextAfter([...subject.keys()]);
      const ack = await acts.add(name, dialog.groups);
      if (!ack.ok) return ack;
      doing.clear();
      if (dialog.groups.length) setTimeout(next);
      return ack;
    }} />`,
  edit: ({ dialog, acts, onClose }) =>
    html`<${EditThemeDialog} key=${dialog.theme.id} theme=${dialog.theme} onClose=${onClose} onSave=${(fields) => acts.edit(dialog.theme, fields)} />`,
  merge: ({ dialog, view, acts, onClose }) =>
    html`<${MergeDialog} theme=${dialog.theme} themes=${view.themes} onClose=${onClose} onSave=${(into) => acts.merge(dialog.theme, into)} />`,
  splitTheme: ({ dialog, view, acts, doing, onClose }) => html`<${SplitThemeDialog} theme=${dialog.theme} chosen=${dialog.insights} onClose=${onClose}
    sentences=${dialog.theme.insights.map((id) => view.insights[id]).filter(Boolean)}
    onSave=${async (name, ids) => {
      const ack = await acts.splitTheme(dialog.theme, name, ids);
      if (ack.ok) doing.clear();
      return ack;
    }} />`,
  reword: ({ dialog, acts, onClose }) => html`<${RewordDialog} insight=${dialog.insight} onClose=${onClose} onSave=${(text) => acts.reword(dialog.insight, text)} />`,
  split: ({ dialog, acts, onClose }) => html`<${SplitDialog} insight=${dialog.insight} onClose=${onClose} onSave=${(...parts) => acts.split(dialog.insight, ...parts)} />`,
  fold: ({ dialog, acts, doing, onClose }) => html`<${FoldDialog} chosen=${dialog.chosen} onClose=${onClose}
    onSave=${async (into) => {
      const ack = await acts.fold(dialog.chosen.map((insight) => insight.id), into);
      if (ack.ok) doing.clear();
      return ack;
    }} />`,
  keys: ({ onClose }) => html`<${KeysDialog} onClose=${onClose} />`,
};

/** `dialog` is `{name, ...}`, or null when none is open. */
export function Dialogs({ dialog, ...given }) {
  return dialog && html`<div key=${dialog.name}>${DIALOGS[dialog.name]({ dialog, ...given })}</div>`;
}
