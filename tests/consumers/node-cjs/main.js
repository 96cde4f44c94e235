const entry = require("partner-association");

// What loads WebAssembly is a module; so a script imports it.
Promise.all([import("./ask.mjs"), import("partner-association/full")])
  .then(([{ ask }, full]) => ask({ entry, full }))
  .then((told) => console.log(JSON.stringify(told)));
