// Who this phone is in a meeting: a token, kept in storage, or in the address where storage is blocked.

import { newId } from "../shared/ids.js";

const IN_ADDRESS = /^#t=([\w.~-]+)$/;

/** The token of this phone for a meeting, or null for somebody new; `embedded` came with the page (a cookie). */
export function knownToken(storage, code, embedded) {
  const inAddress = IN_ADDRESS.exec(window.location.hash);
  return storage.get(`oogst:${code}`) || (inAddress && inAddress[1]) || embedded || null;
}

/** Keeps the token, so that a reload or another tab is the same person. */
export function keepToken(storage, code, token) {
  storage.set(`oogst:${code}`, token);
  storage.remove(`oogst:${code}:join`);
  if (!storage.lasting) window.history.replaceState(null, "", `#t=${token}`);
}

/** Forgets the token, for a person whom the server does not know any more. */
export function forgetToken(storage, code) {
  storage.remove(`oogst:${code}`);
  if (IN_ADDRESS.test(window.location.hash)) window.history.replaceState(null, "", window.location.pathname);
}

/** The id with which this phone joins; the same one until joining succeeded, so that two tries are one person. */
export function joinId(storage, code) {
  const key = `oogst:${code}:join`;
  if (!storage.get(key)) storage.set(key, newId());
  return storage.get(key);
}
