// Asking the server, which decides again with its own facts.

import { code } from "./address.js";

const PATIENCE = 1e4;

/**
 * Sends what the page said itself. Resolves to { decision, reconciliation }, or to { failure }: "unreachable" when no
 * answer came, "busy" when what came was none. Never rejects.
 */
export async function askServer(invitation, own) {
  let failure = "unreachable";
  try {
    // The oldest engines cannot abort; there the browser's own patience counts.
    const stop = window.AbortController ? new AbortController() : {};
    setTimeout(() => stop.abort && stop.abort(), PATIENCE);
    const response = await fetch("/api/check", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ question: "associate", facts: invitation, decision: own, code }),
      signal: stop.signal,
    });
    failure = "busy";
    if (response.ok) return Object(await response.json());
  } catch (_) { /* told by `failure` */ }
  return { failure };
}
