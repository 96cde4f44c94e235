// In the place of www/engine.js: the rules in Cedar, which come as a module and as WebAssembly of their own.

// At once: the document is still on its way.
const rules = import(document.body.dataset.kernel).then(module => module.rules());

export function withDecide(use, fail) {
  rules.then(decide => use((_question, facts) => decide(facts)), fail);
}
