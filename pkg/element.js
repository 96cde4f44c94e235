import { loadSync } from "./index.js";
import css from "./generated/element-css.js";
import { ASKED, WORDS } from "./generated/first-words.js";

/** The name that `define` registers if it is told none. */
const NAME = "partner-association";
const ATTRIBUTES = ["edition", "model", "channel", "website", "language", "partner", "distributor", "rank", "zone", "stylesheet"];
const INVITATION = ATTRIBUTES.slice(0, 4);

// Where there are no elements, as on a server, there is still a class to import.
const Base = globalThis.HTMLElement || class {};

/** Where the full build's .wasm lies, if `define` was told. */
let wasm;

/** Registers the element. Does nothing where it is registered already, or where there are no elements. */
export function define(options) {
  const { name = NAME, source } = options || {};
  if (source !== undefined) wasm = source;
  const { customElements } = globalThis;
  if (!customElements || customElements.get(name)) return;
  // A class has one name only, and this one is kept for the usual name.
  const isUsual = name === NAME;
  customElements.define(name, isUsual ? PartnerAssociationElement : class extends PartnerAssociationElement {});
}

/** Shows the answer at once, then what follows from it, the notices and the boxes to tick. */
export class PartnerAssociationElement extends Base {
  #facts;
  #decision = null;
  #parts;
  #internals;
  /** Counts up whenever there is something else to show: what comes later is told that it comes too late. */
  #turn = 0;
  #isAwaited = false;
  /** What is asked for, one notice and one box each; and what all of it depends on. */
  #asked = [];
  #askedOf = "";

  static get formAssociated() {
    return true;
  }

  static get observedAttributes() {
    return ATTRIBUTES;
  }

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    this.#internals = this.attachInternals ? this.attachInternals() : {};
  }

  /** What is known of the customer; attributes say the rest. */
  get facts() {
    return this.#facts;
  }

  set facts(facts) {
    this.#facts = facts;
    this.#changed();
  }

  /** The last decision. */
  get decision() {
    return this.#decision;
  }

  /** What is kept of each box, as it stands now. */
  get evidence() {
    return this.#asked.map(({ purpose, box, notice, end, at }) => {
      return { purpose, given: box.checked, notice, endReached: end.reached, at };
    });
  }

  /** The form that it belongs to, as of any control. */
  get form() {
    return this.#internals.form || null;
  }

  get name() {
    return this.getAttribute("name") || "";
  }

  set name(name) {
    this.setAttribute("name", name);
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage || "";
  }

  get willValidate() {
    return Boolean(this.#internals.willValidate);
  }

  checkValidity() {
    return this.#internals.checkValidity ? this.#internals.checkValidity() : this.#isGiven();
  }

  reportValidity() {
    return this.#internals.reportValidity ? this.#internals.reportValidity() : this.#isGiven();
  }

  connectedCallback() {
    // Set before the element was one, a property hides its accessors.
    if (Object.hasOwn(this, "facts")) {
      const { facts } = this;
      delete this.facts;
      this.#facts = facts;
    }
    if (!this.#parts) this.#furnish();
    this.#show();
  }

  disconnectedCallback() {
    this.#turn += 1;
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "stylesheet" && this.#parts) this.#dress();
    this.#changed();
  }

  formResetCallback() {
    for (const { box } of this.#asked) box.checked = false;
    this.#consent(this.#asked);
  }

  formDisabledCallback(isDisabled) {
    for (const { box } of this.#asked) box.disabled = isDisabled;
  }

  /** Several changes in a row are shown as one. */
  #changed() {
    if (this.#isAwaited || !this.isConnected || !this.#parts) return;
    this.#isAwaited = true;
    queueMicrotask(() => {
      this.#isAwaited = false;
      if (this.isConnected) this.#show();
    });
  }

  #furnish() {
    const page = this.ownerDocument;
    const make = (name, part) => {
      const element = page.createElement(name);
      element.setAttribute("part", part);
      element.className = part;
      return this.shadowRoot.appendChild(element);
    };
    this.#parts = {
      status: make("p", "status"),
      answer: make("div", "answer"),
      changes: make("div", "changes"),
      notices: make("div", "notices"),
      consent: make("div", "consent"),
    };
    this.#parts.status.setAttribute("role", "status");
    this.#dress();
  }

  /** Its own style sheet is adopted, which every policy allows; the page's own is linked in its place. */
  #dress() {
    const { ownerDocument: page, shadowRoot: root } = this;
    const address = this.getAttribute("stylesheet");
    const linked = root.querySelector("link");
    if (linked) linked.remove();
    if (address !== null) {
      const link = page.createElement("link");
      link.rel = "stylesheet";
      link.href = address;
      root.prepend(link);
    }
    if (root.adoptedStyleSheets) root.adoptedStyleSheets = address === null ? [styleOf(page)] : [];
  }

  /** Everything `decide` takes: the attributes, where there are any, say more than the facts. */
  #given() {
    const facts = { ...(this.#facts === undefined ? this.#inlined() : this.#facts) };
    for (const key of INVITATION) {
      if (this.hasAttribute(key)) facts[key] = this.getAttribute(key);
    }
    return facts;
  }

  /** Facts that the page brought as data, for who writes no script. */
  #inlined() {
    const data = this.querySelector(':scope > script[type="application/json"]');
    return data ? JSON.parse(data.textContent) : {};
  }

  #language() {
    const near = this.closest("[lang]");
    const told = this.getAttribute("language") || (near && near.lang) || "en";
    return /^zh\b/i.test(told) ? "zh-CN" : "en";
  }

  #show() {
    const turn = (this.#turn += 1);
    let facts;
    try {
      facts = this.#given();
      this.#decide(facts);
    } catch (error) {
      this.#decision = null;
      this.#empty("answer", "changes", "notices", "consent");
      this.#failed("facts", error);
      return;
    }
    this.#follow(turn, facts).catch((error) => {
      if (turn !== this.#turn) return;
      this.#parts.answer.removeAttribute("aria-busy");
      this.#failed("full", error);
    });
  }

  #decide(facts) {
    const { answer, status } = this.#parts;
    const before = this.#decision;
    const decision = loadSync().decide("associate", facts);
    this.#decision = decision;
    const words = WORDS[this.#language()];
    answer.dataset.outcome = decision.outcome;
    answer.setAttribute("lang", HTML_LANG[this.#language()]);
    answer.setAttribute("aria-busy", "true");
    const isFirst = before === null;
    const isNew = isFirst || JSON.stringify(before) !== JSON.stringify(decision);
    answer.replaceChildren(...this.#inShort(decision, words));
    name(answer);
    const [heading] = words.notices[decision.notice];
    // Who hears the page is told of another answer. What was there from the beginning is read in its place.
    if (!isFirst && before.notice !== decision.notice) {
      status.setAttribute("lang", answer.lang);
      status.textContent = heading;
    }
    if (decision.outcome === "ineligible" || decision.notice === "already-associated") this.#empty("notices", "consent");
    this.#validate();
    if (isNew) this.#tell("decision", decision);
  }

  /** The answer in the few words that are here already. */
  #inShort({ notice, barredBy, missing }, words) {
    const page = this.ownerDocument;
    const make = (name, text) => Object.assign(page.createElement(name), { textContent: text });
    const rank = this.#rank();
    const [heading, body] = words.notices[notice];
    const elements = [make(`h${rank}`, heading), make("p", body)];
    const list = (title, texts) => {
      if (!texts.length) return;
      const items = page.createElement("ul");
      items.setAttribute("role", "list");
      items.append(...texts.map((text) => make("li", text)));
      elements.push(make(`h${Math.min(rank + 1, 6)}`, title), items);
    };
    list(words.headings.barred, barredBy.map((rule) => words.rules[rule]));
    list(words.headings.missing, missing.map((fact) => words.facts[fact]));
    return elements;
  }

  async #follow(turn, facts) {
    const { load, endReached } = await import("./full.js");
    const { speak } = await load(wasm);
    const speaker = await speak(this.#language());
    if (turn !== this.#turn) return;
    const { answer, changes } = this.#parts;
    const shown = { question: "associate", facts, rank: this.#rank(), zone: this.#zone() };
    const render = (target, screen, options) => {
      speaker.render(target, screen, options);
      name(target);
    };
    render(answer, "answer", shown);
    answer.removeAttribute("aria-busy");
    const { outcome, notice: answered } = this.#decision;
    if (answered === "already-associated") this.#empty("changes");
    else render(changes, "changes", shown);
    // While a bar is known there is nothing to agree to.
    if (answered !== "already-associated" && outcome !== "ineligible") this.#ask(speaker, shown, render, endReached);
  }

  #ask(speaker, shown, render, endReached) {
    const parties = { partner: this.getAttribute("partner"), distributor: this.getAttribute("distributor") };
    const { edition, model } = shown.facts;
    const wanted = ASKED[edition][model].map(([purpose, notice, required]) => {
      return { purpose, required, notice: speaker.notice(notice, parties).shown };
    });
    // The same texts and boxes stay as they are, with what was ticked and where the reader is.
    const askedOf = JSON.stringify([speaker.language, shown.rank, parties, wanted]);
    if (askedOf === this.#askedOf) return;
    this.#empty("notices", "consent");
    const { notices, consent } = this.#parts;
    render(consent, "consent", { ...shown, ...parties });
    const at = now();
    this.#asked = wanted.map((one) => {
      const article = this.ownerDocument.createElement("article");
      article.setAttribute("part", "notice");
      article.dataset.purpose = one.purpose;
      notices.append(article);
      render(article, "notice", { rank: shown.rank, notice: one.notice.id, ...parties });
      const box = consent.querySelector(`[name=${one.purpose}]`);
      const asked = { ...one, box, end: endReached(article), at };
      box.addEventListener("change", () => this.#consent([asked]));
      return asked;
    });
    this.#askedOf = askedOf;
    this.#validate();
  }

  #consent(changed) {
    const at = now();
    for (const asked of changed) asked.at = at;
    this.#validate();
    if (changed.length) this.#tell("consent", { given: this.#isGiven(), evidence: this.evidence });
  }

  /** Whether everything that is needed was ticked. */
  #isGiven() {
    return Boolean(this.#askedOf) && this.#asked.every(({ box, required }) => box.checked || !required);
  }

  /** In a form it is a control: its value is the evidence, and it is invalid until everything needed is ticked. */
  #validate() {
    const internals = this.#internals;
    if (!internals.setFormValue) return;
    const isGiven = this.#isGiven();
    internals.setFormValue(isGiven ? JSON.stringify(this.evidence) : null);
    const decision = this.#decision;
    if (isGiven || !decision || decision.notice === "already-associated") {
      internals.setValidity({});
      return;
    }
    const open = this.#asked.find(({ box, required }) => required && !box.checked);
    const [heading] = WORDS[this.#language()].notices[decision.notice];
    // The browser has words for a box that has to be ticked.
    if (open) internals.setValidity({ valueMissing: true }, open.box.validationMessage || heading, open.box);
    else internals.setValidity({ customError: true }, heading);
  }

  #empty(...parts) {
    for (const part of parts) this.#parts[part].replaceChildren();
    if (parts.includes("consent")) {
      for (const { end } of this.#asked) end.stop();
      this.#asked = [];
      this.#askedOf = "";
    }
    if (parts.includes("answer")) this.#parts.answer.removeAttribute("data-outcome");
  }

  #rank() {
    const rank = Number(this.getAttribute("rank"));
    return rank >= 1 && rank <= 6 ? Math.trunc(rank) : 2;
  }

  /** The zone in which times are written: the reader's own, if nobody says another. */
  #zone() {
    const told = this.getAttribute("zone");
    return told === null ? -new Date().getTimezoneOffset() : Number(told);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Like the error of an image it does not bubble: a page's `onerror` is for scripts. */
  #failed(phase, error) {
    this.dispatchEvent(new CustomEvent("error", { detail: { phase, error } }));
  }
}

const HTML_LANG = { en: "en", "zh-CN": "zh-Hans-CN" };
const PARTS = {
  H1: "heading", H2: "heading", H3: "heading", H4: "heading", H5: "heading", H6: "heading",
  P: "text", UL: "list", LI: "item", A: "link", DL: "pairs", DETAILS: "fold", SUMMARY: "fold-line",
  LABEL: "choice", INPUT: "box", PRE: "verbatim", CODE: "code", STRONG: "strong", TIME: "time",
};

/** Gives what was rendered the names by which a page's own style sheet finds it. */
function name(target) {
  for (const element of target.querySelectorAll("*")) {
    const part = [element.dataset.part, PARTS[element.tagName], ...element.classList].filter(Boolean).join(" ");
    if (part) element.setAttribute("part", part);
  }
}

const now = () => new Date().toISOString();

const styles = new WeakMap();

function styleOf(page) {
  let style = styles.get(page);
  if (!style) {
    style = new page.defaultView.CSSStyleSheet();
    style.replaceSync(css);
    styles.set(page, style);
  }
  return style;
}
