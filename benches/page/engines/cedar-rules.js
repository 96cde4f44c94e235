// What the page with Cedar asks for: Cedar, and the rules in its language.

import start from "../../contestants/cedar.mjs";
import wasm from "../../node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm";

// Its own loader compiles a response while it arrives.
export const rules = () => start(() => fetch(wasm));
