"use strict";

// What the page adds to the terminal of textual-serve: it waits for its font, takes the keys without a click,
// says why it ended, and copies also where the browser keeps the clipboard to itself.

(() => {
  const FONTS = ["", "bold ", "italic ", "italic bold "].map((style) => `${style}16px "Roboto Mono"`);
  const begin = window.onload;

  window.onload = async (event) => {
    const socket = new URL("socket", window.location.href);
    socket.protocol = socket.protocol.replace("http", "ws");
    document.getElementById("terminal").dataset.sessionWebsocketUrl = socket.href;
    // The size of a cell is measured once, so the font has to be there before the terminal.
    await Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
    begin.call(window, event);
    takeKeys();
  };

  const takeKeys = () => document.querySelector(".xterm-helper-textarea")?.focus();
  const show = (id) => {
    const dialog = document.getElementById(id);
    if (!dialog.open) dialog.showModal();
  };

  window.addEventListener("focus", takeKeys);

  // What is typed before the connection stands, and why it ended

  window.WebSocket = class extends WebSocket {
    #early = [];

    constructor(...how) {
      super(...how);
      this.addEventListener("open", () => this.#early.splice(0).forEach((words) => super.send(words)));
      this.addEventListener("close", ({ code, reason }) => {
        const left = code === 1000;
        const said = reason || "The connection to the reader is lost; is `reader serve` still running?";
        document.getElementById("why").textContent = left ? "You have left the reader." : said;
        show("ended");
      });
    }

    // The terminal sends that it has the focus, its size and keys whether the connection stands or not, and a socket
    // that is connecting throws an error.
    send(words) {
      if (this.readyState === WebSocket.CONNECTING) this.#early.push(words);
      else if (this.readyState === WebSocket.OPEN) super.send(words);
    }
  };

  // Copying

  const byHand = (words) => {
    const field = document.getElementById("words");
    field.value = words;
    show("uncopied");
    field.focus();
    field.select();
    return document.execCommand("copy");
  };

  const native = navigator.clipboard;
  Object.defineProperty(navigator, "clipboard", {
    value: {
      readText: () => Promise.resolve(""),
      writeText: async (words) => {
        try {
          await native.writeText(words);
        } catch {
          if (byHand(words)) document.getElementById("uncopied").close();
        }
      },
    },
  });

  window.addEventListener("DOMContentLoaded", () => {
    document.getElementById("again").addEventListener("click", () => window.location.reload());
    document.getElementById("done").addEventListener("click", () => document.getElementById("uncopied").close());
    document.getElementById("uncopied").addEventListener("close", takeKeys);
  });
})();
