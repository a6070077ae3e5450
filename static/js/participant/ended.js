// The page of a meeting that is over: whoever took part with this phone goes in, to read or to take a sentence back.

import { knownToken } from "./person.js";
import { openStorage } from "./storage.js";

const { code } = document.body.dataset;
if (knownToken(openStorage(), code, null)) window.location.replace(`/${code}?again=1${window.location.hash}`);
