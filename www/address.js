// What the address of the page says about the invitation.

const parameters = new URLSearchParams(location.search);

/** The facts that the invitation states about itself. Parameters this page does not know do no harm. */
export const invitation = {};
["edition", "model", "channel", "website"].forEach(name => {
  const value = parameters.get(name);
  if (value) invitation[name] = value;
});

/**
 * What is missing or mangled: "edition", "model", "channel", "code", or nothing. Which editions, models
 * and channels there are is for the engine to say: it refuses those it does not know. The code means
 * nothing here: only its shape is looked at, and it is neither kept nor shown.
 */
export function faultWith(decide) {
  // The words of this document are those of one edition.
  if (invitation.edition !== document.body.dataset.edition) return "edition";
  try {
    const [issue] = decide("associate", invitation).issues;
    if (issue) return issue.facts[1] === "model" ? "model" : "code";
  } catch ({ key }) {
    if (/^(edition|model|channel)$/.test(key)) return key;
    return "code";
  }
  return /^[\w-]{16,160}$/.test(parameters.get("code")) ? undefined : "code";
}
