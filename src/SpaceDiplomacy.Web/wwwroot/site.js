// Two small comforts; without them every page works all the same.

// "/" puts the cursor into the search box, as readers know it from other reference works.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const box = document.querySelector("[data-search-box]");
  if (box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

// Search as you type: the box becomes a combobox (ARIA 1.2, "list autocomplete with manual selection").
class Suggestions {
  #box;
  #list = document.createElement("ul");
  #items = [];
  #active = -1;
  #request;
  #timer;

  constructor(box, index) {
    this.#box = box;
    this.#list.id = `suggestions-${index}`;
    this.#list.className = "suggestions";
    this.#list.hidden = true;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", "Suggestions");
    box.after(this.#list);
    for (const [name, value] of Object.entries({
      role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id,
    })) {
      box.setAttribute(name, value);
    }
    box.addEventListener("input", () => this.#later());
    box.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("blur", () => this.#close());
    // The box must not lose the focus before the click arrives.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#choose(this.#list.children.item(this.#placeOf(event.target))));
  }

  #later() {
    // What is typed from here on is what Enter searches for, whatever was chosen before.
    this.#activate(-1);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), 80);
  }

  async #ask() {
    const typed = this.#box.value.trim();
    this.#request?.abort();
    if (typed.length < 2) {
      this.#close();
      return;
    }
    this.#request = new AbortController();
    try {
      const answer = await fetch(`/search/suggest.json?q=${encodeURIComponent(typed)}`, { signal: this.#request.signal });
      this.#show(answer.ok ? await answer.json() : []);
    } catch {
      // Aborted by the next letter, or no connection: the form still works.
    }
  }

  #show(items) {
    this.#items = items;
    this.#activate(-1);
    this.#list.replaceChildren(...items.map((item, place) => {
      const option = document.createElement("li");
      const kind = document.createElement("span");
      option.id = `${this.#list.id}-${place}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      kind.className = "muted";
      kind.textContent = ` ${item.kind}, ${item.count.toLocaleString("en")}`;
      option.append(item.text, kind);
      return option;
    }));
    const open = items.length > 0 && document.activeElement === this.#box;
    this.#list.hidden = !open;
    this.#box.setAttribute("aria-expanded", String(open));
  }

  #close() {
    // An answer that is under way must not open the list again.
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#activate(-1);
    this.#list.hidden = true;
    this.#box.setAttribute("aria-expanded", "false");
  }

  #key(event) {
    if (event.key === "Escape") {
      // The browser empties a search box on Escape; while the list is open, the key means the list alone.
      if (!this.#list.hidden) {
        event.preventDefault();
      }
      this.#close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.#list.hidden) {
        this.#ask();
      } else {
        this.#move(event.key === "ArrowDown" ? 1 : -1);
      }
    } else if (event.key === "Enter" && !this.#list.hidden && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#list.children.item(this.#active));
    }
  }

  #move(step) {
    // One place more than there are items: the box itself, with what was typed.
    const places = this.#items.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  // Makes an option the active one; -1 is the box itself.
  #activate(place) {
    this.#active = place;
    [...this.#list.children].forEach((option, other) => option.setAttribute("aria-selected", String(other === place)));
    const option = this.#list.children.item(place);
    if (option) {
      this.#box.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.#box.removeAttribute("aria-activedescendant");
    }
  }

  #placeOf(element) {
    return [...this.#list.children].indexOf(element.closest("[role=option]"));
  }

  #choose(option) {
    const item = this.#items[[...this.#list.children].indexOf(option)];
    if (!item) {
      return;
    }
    this.#close();
    if (item.kind === "word") {
      this.#box.value = item.text;
      this.#box.form.requestSubmit();
    } else {
      location.assign(item.url);
    }
  }
}

document.querySelectorAll("[data-search-box]").forEach((box, index) => new Suggestions(box, index));
