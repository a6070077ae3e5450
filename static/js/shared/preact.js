// The only file that names preact's and htm's versions; screens import from here.
import { Fragment, h, render } from "../../vendor/preact-11.2.0/preact.mjs";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "../../vendor/preact-11.2.0/hooks.mjs";
import htm from "../../vendor/htm-3.1.1/htm.mjs";

export const html = htm.bind(h);
export { Fragment, h, render, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState };
