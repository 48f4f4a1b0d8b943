/** Runs a rehearsal in the panel: draws the cue card, keeps its clock, and takes the keys while it is open. */
import type { PreviewModel } from '../../server/src/engine/features/preview';
import { cueCard } from './cue-card';
import { patch } from './patch';
import { back, forward, fresh, isRunning, isUntouched, type Rehearsal, toggle } from './rehearsal';

/** Milliseconds between two looks at the clock. */
const tick = 200;

const keys: Readonly<Record<string, string>> = {
  ' ': 'toggle',
  Escape: 'stop',
  ArrowRight: 'forward',
  ArrowLeft: 'back',
};

export class Rehearse {
  readonly #card: HTMLElement;
  readonly #page: HTMLElement;
  #model: PreviewModel | undefined;
  #rehearsal: Rehearsal = fresh;
  #clock: number | undefined;
  #scroll = 0;
  #opener: Element | null = null;

  /** @param page what the card covers while it is open */
  constructor(card: HTMLElement, page: HTMLElement) {
    this.#card = card;
    this.#page = page;
    document.addEventListener('keydown', (event) => this.#press(event));
  }

  open(model: PreviewModel): void {
    this.#model = model;
    this.#rehearsal = fresh;
    this.#scroll = window.scrollY;
    this.#opener = document.activeElement;
    this.#show(true);
    this.#draw();
    this.#card.focus({ preventScroll: true });
  }

  /** Goes on with a newer state of the story. */
  update(model: PreviewModel): void {
    if (!this.#model) return;
    this.#model = model;
    this.#draw();
  }

  close(): void {
    if (!this.#model) return;
    this.#model = undefined;
    this.#change(fresh);
    this.#show(false);
    window.scrollTo(0, this.#scroll);
    if (this.#opener instanceof HTMLElement) this.#opener.focus({ preventScroll: true });
  }

  /** @returns whether `action` was one of the card's */
  do(action: string): boolean {
    if (!this.#model) return false;
    const now = performance.now();
    switch (action) {
      case 'toggle':
        this.#change(toggle(this.#rehearsal, now));
        return true;
      case 'forward':
        this.#change(forward(this.#rehearsal, now, this.#model.told.length));
        return true;
      case 'back':
        this.#change(back(this.#rehearsal));
        return true;
      case 'stop':
        if (isUntouched(this.#rehearsal)) this.close();
        else this.#change(fresh);
        return true;
      default:
        return false;
    }
  }

  #press(event: KeyboardEvent): void {
    const action = keys[event.key];
    if (!this.#model || action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // A button reached by keyboard keeps its own Space.
    if (event.key === ' ' && event.target instanceof Element && event.target.matches('button:focus-visible')) return;
    event.preventDefault();
    this.do(action);
  }

  #change(rehearsal: Rehearsal): void {
    this.#rehearsal = rehearsal;
    if (isRunning(rehearsal)) this.#clock ??= window.setInterval(() => this.#draw(), tick);
    else {
      window.clearInterval(this.#clock);
      this.#clock = undefined;
    }
    this.#draw();
  }

  #draw(): void {
    if (!this.#model) return;
    patch(this.#card, cueCard(this.#model, this.#rehearsal, performance.now()).text);
    if (document.activeElement === document.body) this.#card.focus({ preventScroll: true });
  }

  #show(rehearsing: boolean): void {
    this.#card.hidden = !rehearsing;
    this.#page.hidden = rehearsing;
  }
}
