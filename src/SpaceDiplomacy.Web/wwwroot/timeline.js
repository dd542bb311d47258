// Timelines under the fingers: arrow keys among what is drawn, and moving through time without leaving the page.
// Every state is an address of its own; without this script the links lead there.

document.documentElement.classList.add("script");

const still = matchMedia("(prefers-reduced-motion: reduce)");
const items = (lane) => [...lane.querySelectorAll("a[href]")];

// One stop for the Tab key in each lane; the arrows go on from there (ARIA "roving tabindex").
function rove(svg) {
  const lanes = [...svg.querySelectorAll(".lane")].filter((lane) => items(lane).length > 0);
  for (const lane of lanes) {
    items(lane).forEach((item, place) => item.setAttribute("tabindex", place === 0 ? "0" : "-1"));
  }
  svg.addEventListener("focusin", (event) => {
    const lane = event.target.closest(".lane");
    if (lane) {
      items(lane).forEach((item) => item.setAttribute("tabindex", item === event.target ? "0" : "-1"));
    }
  });
  svg.addEventListener("keydown", (event) => {
    const item = event.target.closest(".lane a");
    if (!item || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const next = neighbour(lanes, item, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}

// What lies where a key leads: along the lane in time, or in the next lane at about the same time.
function neighbour(lanes, item, key) {
  const lane = item.closest(".lane");
  const row = inTime(lane);
  const place = row.indexOf(item);
  switch (key) {
    case "ArrowRight": return row[place + 1];
    case "ArrowLeft": return row[place - 1];
    case "Home": return row[0];
    case "End": return row.at(-1);
    case "ArrowDown": return closest(lanes[lanes.indexOf(lane) + 1], item);
    case "ArrowUp": return closest(lanes[lanes.indexOf(lane) - 1], item);
    default: return undefined;
  }
}

const left = (item) => item.querySelector("rect, circle, line")?.getBoundingClientRect().left ?? 0;
const inTime = (lane) => items(lane).map((item) => [left(item), item]).sort((one, other) => one[0] - other[0]).map(([, item]) => item);

function closest(lane, item) {
  const here = left(item);
  const distance = (other) => Math.abs(left(other) - here);
  return lane && items(lane).reduce((best, other) => (distance(other) < distance(best) ? other : best));
}

// Moving through time: the picture slides or stretches at once, the server draws the days that it comes to.
class Axis {
  #region;
  #stage;
  #waiting;

  constructor(region) {
    this.#region = region;
    this.#prepare();
    region.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("keydown", (event) => this.#key(event));
    addEventListener("popstate", () => this.#go(location.href, { keep: true }));
  }

  #prepare() {
    const svg = this.#region.querySelector("svg.timeline");
    this.#stage = document.createElement("div");
    this.#stage.className = "timeline-stage";
    svg.replaceWith(this.#stage);
    this.#stage.append(svg);
    rove(svg);
    this.#drag(svg);
  }

  get #svg() {
    return this.#stage.firstElementChild;
  }

  get #days() {
    return this.#daysOf(this.#region);
  }

  #daysOf(root) {
    const { axisFirst, axisLast } = root.querySelector("[data-axis-first]").dataset;
    return { first: Number(axisFirst), length: Number(axisLast) - Number(axisFirst) + 1 };
  }

  #click(event) {
    const link = event.target.closest("[data-move], .count");
    if (link?.href && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      this.#go(link.href.baseVal ?? link.href);
    }
  }

  #key(event) {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const move = { "+": "in", "=": "in", "-": "out", "_": "out" }[event.key];
    if (!move || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const link = this.#region.querySelector(`a[data-move="${move}"]`);
    if (link) {
      event.preventDefault();
      this.#go(link.href);
    }
  }

  async #go(address, { keep = false } = {}) {
    this.#waiting?.abort();
    const waiting = (this.#waiting = new AbortController());
    let text;
    try {
      const answer = await fetch(address, { signal: waiting.signal });
      text = await answer.text();
    } catch {
      if (!waiting.signal.aborted) {
        location.assign(address);
      }
      return;
    }
    const page = new DOMParser().parseFromString(text, "text/html");
    const next = page.querySelector("[data-axis]");
    if (!next) {
      location.assign(address);
      return;
    }
    await this.#slide(this.#daysOf(next));
    if (waiting.signal.aborted) {
      return;
    }
    if (!keep) {
      history.pushState(null, "", address);
    }
    this.#show(page, next);
  }

  #show(page, next) {
    const focus = document.activeElement;
    const again = focus?.dataset?.move
      ? `[data-move="${focus.dataset.move}"]`
      : focus?.closest?.(".lane") && `a[href="${CSS.escape(focus.getAttribute("href"))}"]`;
    this.#region.replaceChildren(...next.childNodes);
    this.#prepare();
    for (const name of ["from", "to"]) {
      const field = document.querySelector(`form.timeline-filters [name="${name}"]`);
      field.value = page.querySelector(`form.timeline-filters [name="${name}"]`)?.value ?? "";
    }
    if (again) {
      (this.#region.querySelector(again)?.closest("a") ?? this.#region.querySelector("a[data-move]"))?.focus({ preventScroll: true });
    }
    said.textContent = this.#region.querySelector("[data-axis-words]").textContent;
  }

  // To where the days that come next lie on this picture: one transform, which the compositor does alone.
  async #slide(next) {
    if (still.matches) {
      return;
    }
    const now = this.#days;
    const scale = now.length / next.length;
    const shift = ((now.first - next.first) / next.length) * this.#stage.clientWidth;
    this.#holdNames();
    const from = getComputedStyle(this.#svg).transform;
    const moved = this.#svg.animate(
      { transform: [from === "none" ? "translateX(0) scaleX(1)" : from, `translateX(${shift}px) scaleX(${scale})`] },
      { duration: 220, easing: "ease-in-out", fill: "forwards" });
    await moved.finished;
  }

  // The names of the lanes stay while everything else moves.
  #holdNames() {
    if (this.#stage.classList.contains("moving")) {
      return;
    }
    const names = this.#svg.cloneNode(false);
    names.classList.add("timeline-names");
    names.setAttribute("aria-hidden", "true");
    names.removeAttribute("role");
    names.append(...[...this.#svg.querySelectorAll(".heading, .row")].map((name) => name.cloneNode(true)));
    this.#stage.classList.add("moving");
    this.#stage.append(names);
  }

  #letGo() {
    this.#stage.classList.remove("moving");
    this.#stage.querySelector(".timeline-names")?.remove();
    this.#svg.style.removeProperty("transform");
  }

  // Dragging moves in time; a press without a move is a click on what is there.
  #drag(svg) {
    let from = null;
    const end = (event) => {
      const by = from === null ? 0 : event.clientX - from;
      from = null;
      if (this.#stage.classList.contains("moving")) {
        this.#land(by);
      }
    };
    svg.addEventListener("pointerdown", (event) => {
      if (event.button === 0 && event.pointerType !== "touch") {
        from = event.clientX;
      }
    });
    svg.addEventListener("dragstart", (event) => event.preventDefault());
    this.#stage.addEventListener("pointermove", (event) => {
      if (from !== null && (Math.abs(event.clientX - from) > 5 || this.#stage.classList.contains("moving"))) {
        this.#holdNames();
        this.#stage.setPointerCapture(event.pointerId);
        svg.style.transform = `translateX(${event.clientX - from}px)`;
      }
    });
    this.#stage.addEventListener("pointerup", end);
    this.#stage.addEventListener("pointercancel", end);
  }

  // The days under the picture where it was let go.
  #land(by) {
    const { first, length } = this.#days;
    const start = first - Math.round((by / this.#stage.clientWidth) * length);
    if (start < 0) {
      this.#letGo();
      return;
    }
    const text = (number) => new Date(Date.parse("0001-01-01") + number * 86_400_000).toISOString().slice(0, 10);
    const address = new URL(location.href);
    address.searchParams.set("from", text(start));
    address.searchParams.set("to", text(start + length - 1));
    address.searchParams.delete("p");
    this.#go(address.href);
  }
}

// Says the new days to screen readers; outside of what is replaced, or nothing would be said.
const said = document.createElement("p");
said.className = "visually-hidden";
said.setAttribute("role", "status");

const region = document.querySelector("[data-axis]");
if (region) {
  region.after(said);
  new Axis(region);
} else {
  document.querySelectorAll("svg.timeline").forEach(rove);
}
