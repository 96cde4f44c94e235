// What the address of the page says about the invitation. Whether it says enough is for the server to say, in the
// document: the code means nothing here, and is not looked at.

const parameters = new URLSearchParams(location.search);

/** By this the server knows the invitation. */
export const code = parameters.get("code");

/** The facts that the invitation states about itself. Parameters this page does not know do no harm. */
export const invitation = {};
["edition", "model", "channel", "website"].forEach(name => {
  const value = parameters.get(name);
  if (value) invitation[name] = value;
});
