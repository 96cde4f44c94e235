// What the address of the page says about the invitation.

const CODE = /^[0-9A-Za-z_-]{16,160}$/;

/** The facts that an invitation states about itself. Parameters this page does not know are left alone. */
export function invitationOf(search) {
  const parameters = new URLSearchParams(search);
  const invitation = {};
  ["edition", "model", "channel", "website"].forEach(name => {
    const value = parameters.get(name);
    if (value) invitation[name] = value;
  });
  return invitation;
}

/**
 * The part of the address that is missing or mangled: "edition", "model", "channel", "code", or undefined.
 * Which editions, models and channels there are is for the engine to say: it refuses what it does not know.
 * The code means nothing here and is neither kept nor shown; only its shape is looked at.
 */
export function faultOf(search, decide) {
  try {
    decide("associate", invitationOf(search));
  } catch (error) {
    return /^(edition|model|channel)$/.test(error.key) ? error.key : "code";
  }
  return CODE.test(new URLSearchParams(search).get("code") || "") ? undefined : "code";
}
