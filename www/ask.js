// Asking the server, which decides again with its own facts.

const PATIENCE = 10000;

/**
 * Resolves to { decision }, or to { failure }: "unreachable" when no answer came, "busy" when what
 * came was no decision. Never rejects.
 */
export async function askServer(invitation) {
  let failure = "unreachable";
  // An older engine cannot abort; there the late answer is simply not waited for.
  const stop = window.AbortController ? new AbortController() : {};
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject();
      if (stop.abort) stop.abort();
    }, PATIENCE);
  });
  const answer = async () => {
    const response = await fetch("/api/check", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ question: "associate", facts: invitation }),
      signal: stop.signal,
    });
    failure = "busy";
    if (!response.ok) throw response;
    return response.json();
  };
  try {
    return { decision: await Promise.race([answer(), late]) };
  } catch (_) {
    return { failure };
  } finally {
    clearTimeout(timer);
  }
}
