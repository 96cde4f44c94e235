// How much memory WebAssembly holds: no other reading tells.

/** @type {Set<WebAssembly.Memory>} */
const memories = new Set();

/** Notices every memory that is imported or exported from now on. */
export function watchMemories() {
  const { instantiate, Instance } = WebAssembly;
  const note = (/** @type {WebAssembly.Exports | WebAssembly.ModuleImports} */ names) => {
    for (const value of Object.values(names)) if (value instanceof WebAssembly.Memory) memories.add(value);
  };
  const noteImports = (/** @type {WebAssembly.Imports} */ imports = {}) => Object.values(imports).forEach(note);
  WebAssembly.Instance = /** @type {any} */ (
    class extends Instance {
      constructor(/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) {
        super(module, imports);
        noteImports(imports);
        note(this.exports);
      }
    }
  );
  WebAssembly.instantiate = /** @type {any} */ (
    async (/** @type {any} */ source, /** @type {WebAssembly.Imports} */ imports) => {
      const made = /** @type {any} */ (await instantiate(source, imports));
      noteImports(imports);
      note((made.instance ?? made).exports);
      return made;
    }
  );
}

/** The bytes of all of them. */
export const memoryBytes = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
