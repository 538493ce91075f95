import { LitElement, css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { shared } from "./styles.ts";

/** @summary A button that hands over a file: to other apps where the phone shares files, else as a download. */
@customElement("stroll-save-file")
export class SaveFile extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  @property({ attribute: false }) label = "";
  @property({ attribute: false }) name = "";
  /** Media type of the file. */
  @property({ attribute: false }) media = "";
  /** Gives the content when it is wanted. */
  @property({ attribute: false }) content: () => string = () => "";

  async #save(): Promise<void> {
    const file = new File([this.content()], this.name, { type: this.media });
    const isPhone = window.matchMedia("(pointer: coarse)").matches;
    // Apps on an iPhone’s home screen cannot download, but can share.
    if (isPhone && navigator.canShare?.({ files: [file] })) {
      try {
        await navigator.share({ files: [file], title: this.name });
        return;
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return;
      }
    }
    const address = URL.createObjectURL(file);
    const link = Object.assign(document.createElement("a"), { href: address, download: this.name });
    link.click();
    URL.revokeObjectURL(address);
  }

  protected override render(): TemplateResult {
    return html`<button class="second" @click=${this.#save}>${this.label}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "stroll-save-file": SaveFile;
  }
}
