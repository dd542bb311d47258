// Timelines under the fingers: arrow keys among what is drawn, and moving through time without leaving the page.
// Every state is an address of its own; without this script the links lead there.

document.documentElement.classList.add("script");

const isPlain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;
const items = (lane) => [...lane.querySelectorAll("a[href]")];

// One stop for the Tab key in each lane; the arrows go on from there (ARIA "roving tabindex").
function rove(svg) {
  const lanes = [...svg.querySelectorAll(".lane:has(a[href])")];
  const stop = (lane, at) => items(lane).forEach((item) => item.setAttribute("tabindex", item === at ? "0" : "-1"));
  lanes.forEach((lane) => stop(lane, items(lane)[0]));
  svg.addEventListener("focusin", (event) => {
    const lane = event.target.closest(".lane");
    if (lane) {
      stop(lane, event.target);
    }
  });
  svg.addEventListener("keydown", (event) => {
    const item = event.target.closest(".lane a");
    const next = item && isPlain(event) && neighbour(lanes, item, event.key);
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
  }
}

const left = (item) => item.querySelector("rect, circle, line")?.getBoundingClientRect().left ?? 0;
const inTime = (lane) => items(lane).map((item) => [left(item), item]).sort((one, other) => one[0] - other[0]).map(([, item]) => item);

function closest(lane, item) {
  const here = left(item);
  const distance = (other) => Math.abs(left(other) - here);
  return lane && items(lane).reduce((best, other) => (distance(other) < distance(best) ? other : best));
}

const lastDay = 3_652_058; // 9999-12-31, counted from 0001-01-01.
const here = () => location.pathname + location.search;
const days = (first, last) => ({ first: Number(first), last: Number(last), length: last - first + 1 });

function daysOf(root) {
  const { axisFirst, axisLast } = root.querySelector("[data-axis-first]").dataset;
  return days(axisFirst, axisLast);
}

// What a link is known by when the picture is drawn anew.
const nameOf = (link) => link.dataset.move ?? `${link.getAttribute("href")} ${link.querySelector("title")?.textContent}`;

// Moving through time. Where a link says its days, the picture slides while the server draws; a count says none.
class Axis {
  #region;
  #stage;
  #svg;
  #names;
  #waiting;
  #shown = here();

  constructor(region) {
    this.#region = region;
    this.#prepare();
    region.addEventListener("click", (event) => this.#click(event));
    region.addEventListener("keydown", (event) => this.#key(event));
    addEventListener("popstate", () => this.#back());
  }

  #prepare() {
    const svg = (this.#svg = this.#region.querySelector("svg.timeline"));
    this.#names = [...svg.querySelectorAll(".heading, .row")];
    this.#stage = document.createElement("div");
    this.#stage.className = "timeline-stage";
    svg.replaceWith(this.#stage);
    this.#stage.append(svg);
    rove(svg);
    this.#drag(svg);
  }

  #click(event) {
    const link = event.target.closest("a[data-move], .count:not([href*='#'])");
    if (link && isPlain(event) && !event.shiftKey) {
      const { first, last } = link.dataset;
      event.preventDefault();
      this.#go(link.href.baseVal ?? link.href, first && days(first, last));
    }
  }

  // Single characters are keys only where the picture or its links have the focus (WCAG 2.1.4).
  #key(event) {
    const move = { "+": "in", "=": "in", "-": "out", "_": "out" }[event.key];
    if (isPlain(event) && event.target.closest(".timeline-stage, .moves")) {
      this.#region.querySelector(`a[data-move="${move}"]`)?.click();
    }
  }

  // Links to a place on the page are history too, but no other days.
  #back() {
    if (here() === this.#shown) {
      this.#waiting?.abort();
      this.#letGo();
    } else {
      this.#go(location.href, null, true);
    }
  }

  async #go(address, to, isThere) {
    this.#waiting?.abort();
    const { signal } = (this.#waiting = new AbortController());
    const known = to && this.#slide(to);
    const text = await fetch(address, { signal }).then((answer) => answer.text()).catch(() => "");
    const page = new DOMParser().parseFromString(text, "text/html");
    const next = page.querySelector("[data-axis]");
    await (known ?? (next && this.#slide(daysOf(next))));
    if (signal.aborted) {
      return;
    }
    if (!next) {
      return isThere ? location.reload() : location.assign(address);
    }
    if (!isThere) {
      history.pushState(null, "", address);
    }
    this.#show(page, next);
  }

  #show(page, next) {
    const focus = this.#region.contains(document.activeElement) && nameOf(document.activeElement);
    this.#shown = here();
    this.#region.replaceChildren(...next.childNodes);
    this.#prepare();
    this.#showAround(page);
    if (focus) {
      const links = [...this.#region.querySelectorAll("a[data-move], .lane a[href]")];
      (links.find((link) => nameOf(link) === focus) ?? links[0])?.focus({ preventScroll: true });
    }
    said.textContent = this.#region.querySelector("[data-axis-words]").textContent;
  }

  // What changes outside of the region: the form, other formats, and what was not understood.
  #showAround(page) {
    const copy = (property, selector) => {
      const fresh = page.querySelectorAll(selector);
      document.querySelectorAll(selector).forEach((old, place) => (old[property] = fresh[place][property]));
    };
    copy("value", ".timeline-filters :is([name=from], [name=to])");
    copy("href", "[rel=alternate], [rel=canonical]");
    document.querySelectorAll("main > [role=alert]").forEach((alert) => alert.remove());
    document.querySelector("h1").after(...page.querySelectorAll("main > [role=alert]"));
  }

  // To where the days that come next lie on this picture: one transform, done by the compositor.
  async #slide(next) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      return;
    }
    const now = daysOf(this.#region);
    const scale = now.length / next.length;
    const shift = ((now.first - next.first) / next.length) * this.#stage.clientWidth;
    const from = getComputedStyle(this.#svg).transform;
    this.#holdNames();
    const moved = this.#svg.animate(
      { transform: [from, `translateX(${shift}px) scaleX(${scale})`] },
      { duration: 220, easing: "ease-in-out", fill: "forwards" });
    await moved.finished.catch(() => {}); // Cancelled.
  }

  // The names of the lanes stay while all else moves. Each is hidden by itself: a rule under .moving restyles all items.
  #holdNames() {
    if (this.#stage.classList.contains("moving")) {
      return;
    }
    const names = this.#svg.cloneNode(false);
    names.classList.add("timeline-names");
    names.ariaHidden = "true";
    names.append(...this.#names.map((name) => name.cloneNode(true)));
    this.#names.forEach((name) => (name.style.visibility = "hidden"));
    this.#stage.classList.add("moving");
    this.#stage.append(names);
  }

  #letGo() {
    this.#stage.classList.remove("moving");
    this.#stage.querySelector(".timeline-names")?.remove();
    this.#names.forEach((name) => name.style.removeProperty("visibility"));
    this.#svg.getAnimations().forEach((animation) => animation.cancel());
  }

  // Dragging moves in time; a press without a move is a click on what is there. The pointer sets the time of a stopped
  // animation, a millisecond for a pixel: a change of style would have all items sorted into layers again.
  #drag(svg) {
    const reach = 10_000;
    let from = null;
    let drag = null;
    const end = (by) => {
      if (drag) {
        this.#land(by);
      }
      from = drag = null;
    };
    svg.addEventListener("pointerdown", (event) => {
      if (event.button === 0 && event.pointerType !== "touch") {
        from = event.clientX;
      }
    });
    svg.ondragstart = svg.onselectstart = () => false;
    this.#stage.addEventListener("pointermove", (event) => {
      if (event.buttons === 0) {
        end(0); // Let go outside of the window.
      }
      const by = event.clientX - from;
      if (!drag && from !== null && Math.abs(by) > 5) {
        this.#holdNames();
        this.#stage.setPointerCapture(event.pointerId);
        drag = svg.animate({ transform: [`translateX(${-reach}px)`, `translateX(${reach}px)`] }, 2 * reach);
        drag.pause();
      }
      if (drag) {
        drag.currentTime = reach + by;
      }
    });
    this.#stage.addEventListener("pointerup", (event) => end(event.clientX - from));
    this.#stage.addEventListener("pointercancel", () => end(0));
  }

  // The days under the picture where it was let go.
  #land(by) {
    const { first, last, length } = daysOf(this.#region);
    const back = Math.round((by / this.#stage.clientWidth) * length);
    const to = days(first - back, last - back);
    if (back === 0 || to.first < 0 || to.last > lastDay) {
      return this.#letGo();
    }
    const text = (number) => new Date(Date.parse("0001-01-01") + number * 86_400_000).toISOString().slice(0, 10);
    const query = new URLSearchParams(location.search);
    query.set("from", text(to.first));
    query.set("to", text(to.last));
    query.delete("p");
    this.#go(`${location.pathname}?${query}`, to);
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
