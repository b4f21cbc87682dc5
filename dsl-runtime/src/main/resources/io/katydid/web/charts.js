"use strict";

/** A chart of lines over time, drawn as SVG in pixels of the screen, with a cursor that is read. */
class Chart {
  static SVG = "http://www.w3.org/2000/svg";
  static LEFT = 64;
  static RIGHT = 10;
  static TOP = 8;
  static BOTTOM = 22;

  /**
   * @param figure the element that it fills
   * @param title its title
   * @param lines what is drawn: {key, label, area}, where key is a class of the style sheet, too
   * @param format makes a text of a value
   * @param onCursor is called with the index of the point that the cursor is at, or null
   */
  constructor(figure, title, lines, format, onCursor) {
    this.title = title;
    this.lines = lines;
    this.format = format;
    this.onCursor = onCursor;
    this.at = [];
    const caption = document.createElement("figcaption");
    this.heading = Object.assign(document.createElement("strong"), {textContent: title});
    caption.append(this.heading);
    this.legend = Object.assign(document.createElement("p"), {className: "legend"});
    this.svg = document.createElementNS(Chart.SVG, "svg");
    this.svg.setAttribute("class", "plot");
    this.svg.setAttribute("role", "img");
    this.svg.setAttribute("tabindex", "0");
    figure.append(caption, this.legend, this.svg);
    this.svg.addEventListener("pointermove", event => this.point(event));
    this.svg.addEventListener("pointerleave", () => onCursor(null));
    this.svg.addEventListener("keydown", event => this.key(event));
    this.svg.addEventListener("blur", () => onCursor(null));
    // To ask for the size would have the browser lay out the page anew for each chart.
    new ResizeObserver(([entry]) => {
      this.width = entry.contentRect.width;
      this.height = entry.contentRect.height;
      this.draw();
    }).observe(this.svg);
  }

  /** Has another title from now on; what is shown next is drawn with it. */
  rename(title) {
    if (this.title === title) return;
    this.title = title;
    this.heading.textContent = title;
  }

  /** Shows these values: an array for each key, as long as the times. */
  show(at, values, marks, cursor) {
    Object.assign(this, {at, values, marks, cursor});
    this.draw();
  }

  point(event) {
    const box = this.svg.getBoundingClientRect();
    const time = (event.clientX - box.left - Chart.LEFT) / this.plotWidth() * this.end();
    let nearest = 0;
    this.at.forEach((it, i) => {
      if (Math.abs(it - time) < Math.abs(this.at[nearest] - time)) nearest = i;
    });
    this.onCursor(this.at.length ? nearest : null);
  }

  key(event) {
    const last = this.at.length - 1;
    const from = this.cursor ?? last;
    const step = {ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10}[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? last : step && from + step;
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.onCursor(Math.min(last, Math.max(0, to)));
    } else if (event.key === "Escape") {
      this.onCursor(null);
    }
  }

  end() {
    return Math.max(1, this.at.at(-1) ?? 1);
  }

  plotWidth() {
    return Math.max(50, this.width - Chart.LEFT - Chart.RIGHT);
  }

  draw() {
    const {width, height} = this;
    if (!width || !this.values) return;
    const bottom = height - Chart.BOTTOM, plotHeight = bottom - Chart.TOP;
    const most = this.most(this.at.findIndex(time => time > this.marks.warmUp)) || this.most(0);
    const ticks = Chart.ticks(most || 1, Math.max(2, Math.floor(plotHeight / 45)));
    const top = ticks.at(-1), end = this.end();
    const x = time => Chart.LEFT + time / end * this.plotWidth();
    const y = value => bottom - value / top * plotHeight;
    const parts = [];
    const path = (kind, d) => parts.push(`<path class="${kind}" d="${d}"/>`);
    const text = (kind, tx, ty, anchor, words) =>
        parts.push(`<text class="${kind}" x="${tx.toFixed(1)}" y="${ty.toFixed(1)}" text-anchor="${anchor}">${words}</text>`);
    if (this.marks.warmUp > 0) {
      const right = x(Math.min(end, this.marks.warmUp)).toFixed(1);
      path("excluded", `M${Chart.LEFT} ${Chart.TOP}H${right}V${bottom}H${Chart.LEFT}Z`);
    }
    for (const tick of ticks) {
      path("grid", `M${Chart.LEFT} ${y(tick).toFixed(1)}H${width - Chart.RIGHT}`);
      text("", Chart.LEFT - 8, y(tick) + 4, "end", this.format(tick));
    }
    for (const time of Chart.times(end, Math.max(2, Math.floor(this.plotWidth() / 90)))) {
      text("", x(time), height - 5, "middle", Chart.clock(time));
    }
    for (const start of this.marks.stages) {
      if (start > 0 && start < end) path("mark-line", `M${x(start).toFixed(1)} ${Chart.TOP}V${bottom}`);
    }
    for (const line of this.lines) path(line.key, this.through(line, x, value => y(Math.min(value, top)), bottom));
    if (this.cursor !== null && this.cursor < this.at.length) {
      path("cursor", `M${x(this.at[this.cursor]).toFixed(1)} ${Chart.TOP}V${bottom}`);
    }
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.svg.innerHTML = parts.join("");
    this.describe();
  }

  /** The highest value, from that point on: the warm-up is cut off where it is higher than the rest. */
  most(from) {
    let most = 0;
    for (const line of from < 0 ? [] : this.lines) {
      const values = this.values[line.key];
      for (let i = from; i < values.length; i++) if (values[i] > most) most = values[i];
    }
    return most;
  }

  /** A gap is where there is no value; an area goes down to zero. */
  through(line, x, y, bottom) {
    let d = "", open = false, lastX = 0;
    this.values[line.key].forEach((value, i) => {
      if (value === null || value === undefined || (line.area && !value)) {
        open = false;
        return;
      }
      lastX = x(this.at[i]);
      const start = open ? "L" : line.area ? `${d && `V${bottom}`}M${lastX.toFixed(1)} ${bottom}L` : "M";
      d += `${start}${lastX.toFixed(1)} ${y(value).toFixed(1)}`;
      open = true;
    });
    return line.area && d ? `${d}L${lastX.toFixed(1)} ${bottom}Z` : d;
  }

  describe() {
    const index = this.cursor ?? this.at.length - 1;
    const when = index < 0 ? "" : Chart.clock(this.at[index]);
    const values = this.lines.map(line => {
      const value = index < 0 ? null : this.values[line.key][index];
      return [line, value === null || value === undefined ? "none" : this.format(value)];
    });
    this.legend.replaceChildren(...values.map(([line, value]) => {
      const item = document.createElement("span");
      item.append(Object.assign(document.createElement("i"), {className: `key ${line.key}`}), `${line.label} `,
          Object.assign(document.createElement("b"), {textContent: value}));
      return item;
    }), when && `at ${when}`);
    const words = values.map(([line, value]) => `${line.label} ${value}`).join(", ");
    this.svg.setAttribute("aria-label", `${this.title}, ${when ? `${when} after the start: ` : ""}${words}`);
  }

  /** From 0 to the first round number that is not below the most. */
  static ticks(most, count) {
    const rough = most / count, power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(it => it * power).find(it => it >= rough * 0.999);
    const ticks = [];
    for (let i = 0; (i - 1) * step < most * 0.999; i++) ticks.push(i * step);
    return ticks;
  }

  static times(end, count) {
    const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];
    const step = steps.find(it => end / it <= count) ?? 86400 * Math.ceil(end / count / 86400);
    const times = [];
    for (let time = 0; time <= end; time += step) times.push(time);
    return times;
  }

  static clock(seconds) {
    const whole = Math.round(seconds), h = Math.floor(whole / 3600), m = Math.floor(whole / 60) % 60, s = whole % 60;
    return [h && `${h}h`, m && `${m}m`, (s || !(h || m)) && `${s}s`].filter(Boolean).join("");
  }

  static number(value) {
    return value.toLocaleString("en", value < 1000 ? {maximumSignificantDigits: 3} : {maximumFractionDigits: 0});
  }

  static percent(share) {
    return `${Chart.number(100 * share)}%`;
  }

  static milliseconds(value) {
    return value < 1000 ? `${Chart.number(value)} ms` : `${Chart.number(value / 1000)} s`;
  }
}
