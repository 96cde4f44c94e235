import type { Evidence, Source } from "./full.js";
import type { CustomerFacts, Decision, Facts } from "./types.js";

/** How the element is registered. */
export interface DefineOptions {
  /** Its name. `"partner-association"` if left out. */
  readonly name?: string;
  /** Where the full build's `.wasm` lies, as for `load` of `./full`. Beside the script if left out. */
  readonly source?: Source | Promise<Source>;
}

/**
 * Registers `<partner-association>`, and so shows every one that the page has already: listen before, to be told of the first
 * answer. Importing this entry registers nothing. Where there are no elements, as on a server, or
 * where it is registered already, this does nothing.
 */
export function define(options?: DefineOptions): void;

/**
 * Shows whether a customer may be associated with the partner whose invitation they opened: the kernel's answer at once,
 * and as soon as the full build is there the whole answer, what changes, the notices, and the boxes to tick.
 *
 * Attributes: `edition`, `model`, `channel` and `website`, as in `Facts`; `language`, `"en"` or `"zh-CN"` – if left out, that
 * of the nearest `lang`; `partner` and `distributor`, the names that the notices print; `rank`, that of the outermost
 * headings, 2 if left out; `zone`, in which times are written, in minutes ahead of UTC, the reader's own if left out;
 * `stylesheet`, the address of a style sheet in the place of its own.
 *
 * In a form it is a control: under its `name` it submits the evidence as JSON, and until all that is needed was ticked it is
 * invalid, as it is while a rule bars.
 */
export class PartnerAssociationElement extends HTMLElement {
  static readonly formAssociated: true;
  static readonly observedAttributes: readonly string[];
  /**
   * What is known. Attributes say more than it does. Until it is set, a child `<script type="application/json">` is read.
   * Set it again, to another object, when something changed.
   */
  get facts(): ElementFacts | undefined;
  set facts(facts: ElementFacts | undefined);
  /** The last decision; `null` before there is one, and after facts that are none. */
  readonly decision: Decision | null;
  /** What is kept of each box, as it stands now: nothing, as long as no notice is shown. */
  readonly evidence: readonly Evidence[];
  /** The form that it belongs to. */
  readonly form: HTMLFormElement | null;
  /** Under which the form submits the evidence. */
  name: string;
  /** As of any control of a form. */
  readonly validity: ValidityState;
  /** Why it is invalid, in words; `""` if it is not. */
  readonly validationMessage: string;
  /** Whether the form asks it. */
  readonly willValidate: boolean;
  /** Whether it is valid: whether all that is needed was ticked. */
  checkValidity(): boolean;
  /** As above, and tells the reader if it is not. */
  reportValidity(): boolean;
  /** For its own events, with what they tell. */
  addEventListener<Type extends keyof PartnerAssociationEvents>(
    type: Type,
    listener: (this: PartnerAssociationElement, event: PartnerAssociationEvents[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** For those that every element has. */
  addEventListener<Type extends Exclude<keyof HTMLElementEventMap, "error">>(
    type: Type,
    listener: (this: PartnerAssociationElement, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof PartnerAssociationEvents>(
    type: Type,
    listener: (this: PartnerAssociationElement, event: PartnerAssociationEvents[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** What is known of customer and invitation; the invitation's part may be said by attributes. */
export type ElementFacts = CustomerFacts & Partial<Facts>;

/** What it tells, by the event's type. */
export interface PartnerAssociationEvents {
  /** There is an answer, or another one. It bubbles. */
  decision: CustomEvent<Decision>;
  /** A box was ticked or emptied. It bubbles. */
  consent: CustomEvent<Consent>;
  /** Something failed. It does not bubble, as that of an image. */
  error: CustomEvent<Failure>;
}

/** How the boxes stand. */
export interface Consent {
  /** Whether all that is needed was ticked. */
  given: boolean;
  /** What is kept of each box. */
  evidence: Evidence[];
}

/** What failed, by its `phase`. */
export type Failure =
  /** The facts are none: a `FactError`, or a `SyntaxError` of facts that the page brought. Nothing is shown. */
  | { phase: "facts"; error: unknown }
  /** The full build could not be loaded, as where a policy forbids WebAssembly. The kernel's answer stays; nobody is asked for consent. */
  | { phase: "full"; error: unknown };

declare global {
  interface HTMLElementTagNameMap {
    /** As `define` names it, unless it is told another name. */
    "partner-association": PartnerAssociationElement;
  }
}
