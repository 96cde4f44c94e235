const entry = require("partner-association");

// What loads WebAssembly is a module; so a script imports it.
Promise.all([import("./ask.mjs"), import("./more.mjs"), import("partner-association/full")])
  .then(([{ ask }, more, full]) => ask({ entry, full, more }))
  .then((told) => console.log(JSON.stringify(told)));
