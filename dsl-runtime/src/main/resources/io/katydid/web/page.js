"use strict";

const byId = id => document.getElementById(id);
const ALL = "Aggregated";
const PARTS = ["verdict", "objectives", "requests", "streams", "errors", "stages", "generator", "run"];
const FIGURES = ["rate", "failures", "p50", "p95", "p99"];
const PERCENTILES = ["p50", "p95", "p99"];
const STREAM_TIMES = {
  "first-event": "Time to first event",
  "between-events": "Time between events",
  "first-token": "Time to first token",
  "between-tokens": "Time between tokens",
};
const STREAM_FIGURES = Object.keys(STREAM_TIMES).flatMap(time => PERCENTILES.map(it => `${time}-${it}`)).concat("events", "tokens", "goodput");
const REPORTS = ["report-html", "report-json", "report-csv", "report-history"];

let course = {at: [], users: [], names: new Map(), measures: new Set()};
let marks = {warmUp: 0, stages: []};
let cursor = null;
let events = null;
let isOver = false;
let scenarios = [];
let isChosen = false;
const beside = new Map();
const shown = {};

// What is known of the run.

function open() {
  if (events || isOver) return;
  events = new EventSource("events");
  events.addEventListener("open", () => {
    notice("");
    reachable(true);
  });
  events.addEventListener("course", event => takeCourse(JSON.parse(event.data)));
  events.addEventListener("moment", event => takeMoment(JSON.parse(event.data)));
  events.addEventListener("error", () => lost());
}

function close() {
  events?.close();
  events = null;
}

/** A browser goes on trying while the server is not there, and gives up if that refuses. */
function lost() {
  if (isOver) return;
  const refused = events?.readyState === EventSource.CLOSED;
  notice(refused
      ? "The server answers, but not for this run: that is over, or too many pages are open. What is shown here is the last that was known."
      : "The server is not there: the run is over, or was ended from outside. What is shown here is the last that was known; it goes on if the server comes back.");
  reachable(false);
  if (refused) close();
}

/** What asks the server is of no use while it is not there. */
function reachable(isThere) {
  byId("controls").disabled = !isThere;
  byId("reports").hidden = !isThere;
}

function notice(text) {
  byId("connection").textContent = text;
  byId("connection").hidden = !text;
}

function takeCourse(sent) {
  const names = new Map(sent.names.map(({name, ...figures}) => [name, {...nothing(sent.at), ...figures}]));
  course = {at: sent.at, users: sent.users, names, measures: new Set(sent.measures)};
  choices();
}

/** Figures of these times, of which there is nothing. */
function nothing(times) {
  return Object.fromEntries([...FIGURES, ...STREAM_FIGURES].map(it => [it, times.map(() => null)]));
}

function takePoint(point) {
  if (course.at.length && point.at <= course.at.at(-1)) return;
  course.measures = new Set(point.measures);
  for (const {name} of point.names) {
    if (!course.names.has(name)) {
      course.names.set(name, nothing(course.at));
      choices();
    }
  }
  course.at.push(point.at);
  course.users.push(point.users);
  const sent = new Map(point.names.map(it => [it.name, it]));
  for (const [name, figures] of course.names) {
    for (const figure of Object.keys(figures)) figures[figure].push(sent.get(name)?.[figure] ?? null);
  }
}

async function takeMoment(moment) {
  const ends = moment.phase === "over" || moment.phase === "lost";
  if (moment.point) takePoint(moment.point);
  marks = {warmUp: moment.warmUpSeconds ?? 0, stages: moment.stageStarts ?? []};
  head(moment);
  now(ends ? null : moment.now);
  controls(moment);
  for (const part of PARTS) if (moment.parts) show(part, moment.parts[part]);
  byId("so-far").hidden = ends || moment.phase !== "load";
  say("announcement", moment.announcement ?? "");
  say("shown", moment.shown ?? "");
  const waiting = moment.waiting ?? [];
  say("waiting", waiting.length && !ends ? `Not judged yet: ${waiting.join("; ")}.` : "");
  if (waiting.length) byId("objectives").closest("section").hidden = false;
  draw();
  if (ends && !isOver) {
    isOver = true;
    await keepReports(moment.phase === "over");
    close();
  }
}

// What is shown of it.

function say(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

function head(moment) {
  const title = moment.title ?? "Katydid";
  say("title", title);
  say("subtitle", [moment.host, moment.startedAt?.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC")].filter(Boolean).join(", "));
  byId("progress").value = moment.share ?? 0;
  say("clock", clock(moment));
  const stage = moment.stage;
  say("stage", stage ? `Stage ${stage.number} of ${stage.of}: ${stage.text}${stage.left && `, ${stage.left} left`}` : "");
  const verdict = moment.announcement?.split(/[,:]/, 2)[moment.phase === "over" ? 0 : 1]?.trim();
  document.title = moment.phase === "over" ? `${verdict}: ${title}` : `${moment.elapsed ?? ""} ${title}`.trim();
}

function clock(moment) {
  switch (moment.phase) {
    case "starting": return "The run starts.";
    case "over": return `The run has ended after ${moment.elapsed}.`;
    case "lost": return "The run has ended without a report.";
    default: return `${moment.elapsed} of ${moment.runTime}${moment.left ? `, ${moment.left} left` : ", which is over: the run is extended, or waits for its users"}`
        + (moment.phase === "warm-up" ? " (warm-up)" : "");
  }
}

function now(figures) {
  byId("now-section").hidden = !figures;
  if (!figures) return;
  const {beside: others, ...numbers} = figures;
  for (const [name, text] of Object.entries(numbers)) say(`now-${name}`, text);
  // What once came stays in its place, so that nothing jumps.
  for (const name of beside.keys()) beside.set(name, "0/s");
  for (const {name, rate} of others) beside.set(name, rate);
  byId("now-beside").hidden = !beside.size;
  byId("now-beside").replaceChildren(...[...beside].map(texts => {
    const figure = document.createElement("div");
    figure.append(...["dt", "dd"].map((tag, i) => Object.assign(document.createElement(tag), {textContent: texts[i]})));
    return figure;
  }));
}

/** Markup of the server; what a person reads, scrolls or has selected there stays as it is. */
function show(part, markup) {
  const element = byId(part), selection = getSelection();
  const isRead = !selection.isCollapsed && element.contains(selection.anchorNode);
  if (shown[part] === markup || (isRead && !isOver)) return;
  shown[part] = markup;
  const wide = [...element.querySelectorAll(".wide")]
      .map(it => [it.getAttribute("aria-label"), it.scrollLeft, it === document.activeElement]);
  element.innerHTML = markup;
  for (const [label, left, hadFocus] of wide) {
    const same = [...element.querySelectorAll(".wide")].find(it => it.getAttribute("aria-label") === label);
    if (same) same.scrollLeft = left;
    if (same && hadFocus) same.focus({preventScroll: true});
  }
  const section = element.closest("section");
  if (section) section.hidden = !markup;
}

function choices() {
  const select = byId("name"), chosen = select.value || ALL;
  select.replaceChildren(...[...course.names.keys()].map(name =>
      new Option(name === ALL ? `all ${course.measures.has(ALL) ? "measures" : "requests"}` : name, name, false, name === chosen)));
  byId("charts-section").hidden = !course.names.size;
  say("uncharted", course.names.size > 50 ? "Further names have no chart; the table of requests has them." : "");
}

const move = index => {
  cursor = index;
  draw();
};
const percentiles = PERCENTILES.map(it => ({key: it, label: it}));
const charts = {
  times: new Chart(byId("times"), "Response times", percentiles, Chart.milliseconds, move),
  rates: new Chart(byId("rates"), "Requests a second", [{key: "failures", label: "failed", area: true}, {key: "rate", label: "completed"}], Chart.number, move),
  running: new Chart(byId("running"), "Users", [{key: "users", label: "users"}], Chart.number, move),
  streams: Object.keys(STREAM_TIMES).map(time => ({
    figure: byId(time),
    chart: new Chart(byId(time), STREAM_TIMES[time], percentiles, Chart.milliseconds, move),
    values: all => Object.fromEntries(PERCENTILES.map(it => [it, all[`${time}-${it}`]])),
  })).concat({
    figure: byId("events"),
    chart: new Chart(byId("events"), "Events and tokens a second", [{key: "tokens", label: "tokens"}, {key: "events", label: "events"}], Chart.number, move),
    values: ({events, tokens}) => ({events, tokens}),
  }, {
    figure: byId("goodput"),
    chart: new Chart(byId("goodput"), "Goodput", [{key: "goodput", label: "good"}], Chart.percent, move),
    values: ({goodput}) => ({goodput}),
  }),
};

/**
 * All requests or, where each user made one at most, as to open a WebSocket, the measure with the most samples: what
 * goes on is seen by that.
 */
function usual() {
  const sum = name => course.names.get(name).rate.reduce((all, rate) => all + rate, 0);
  const isOpening = sum(ALL) <= Math.max(0, ...course.users);
  return [...course.names.keys()].reduce((most, name) => isOpening && sum(name) > sum(most) ? name : most, ALL);
}

function draw() {
  if (!isChosen && course.names.has(ALL)) byId("name").value = usual();
  const values = course.names.get(byId("name").value) ?? course.names.get(ALL);
  if (!values) return;
  const isMeasure = course.measures.has(byId("name").value);
  charts.times.rename(isMeasure ? "Times of samples" : "Response times");
  charts.rates.rename(isMeasure ? "Samples a second" : "Requests a second");
  charts.times.show(course.at, values, marks, cursor);
  charts.rates.show(course.at, values, marks, cursor);
  charts.running.show(course.at, {users: course.users}, marks, cursor);
  for (const {figure, chart, values: pick} of charts.streams) {
    const picked = pick(values);
    figure.hidden = Object.values(picked).every(it => it.every(value => value === null));
    if (!figure.hidden) chart.show(course.at, picked, marks, cursor);
  }
  if (byId("points").open) rows(values);
}

function rows(values) {
  const from = Math.max(0, course.at.length - 20);
  byId("rows").replaceChildren(...course.at.slice(from).map((at, i) => {
    const row = document.createElement("tr"), time = document.createElement("th");
    time.scope = "row";
    time.textContent = Chart.clock(at);
    row.append(time, ...[course.users, ...FIGURES.map(it => values[it])].map(column => {
      const cell = document.createElement("td"), value = column[from + i];
      cell.textContent = value === null ? "" : Chart.number(value);
      return cell;
    }));
    return row;
  }).reverse());
}

// What a person does.

function controls(moment) {
  scenarios = moment.scenarios ?? [];
  const changeable = scenarios.filter(it => it.kind !== "fixed"), fixed = scenarios.filter(it => it.kind === "fixed");
  const select = byId("scenario"), names = changeable.map(it => it.name);
  if (names.join() !== [...select.options].map(it => it.value).join()) select.replaceChildren(...names.map(it => new Option(it)));
  byId("change").hidden = !changeable.length;
  byId("scenario-label").hidden = scenarios.length < 2;
  byId("stop").disabled = !moment.goesOn;
  byId("reset").disabled = !moment.goesOn;
  say("fixed", fixed.length ? `Not changed here, and no stage is started by hand: ${fixed.map(it => it.reason).join("; ")}.` : "");
  byId("fixed").hidden = !fixed.length;
  inputs();
  const users = byId("users");
  if (moment.now && scenarios.length === 1 && !users.value && document.activeElement !== users) users.value = moment.now.users.replaceAll(",", "");
}

/** A scenario has users, or a rate. */
function inputs() {
  const kind = scenarios.find(it => it.name === byId("scenario").value)?.kind;
  for (const name of ["users", "rate"]) {
    byId(`${name}-label`).hidden = kind !== name;
    byId(name).disabled = kind !== name;
  }
}

async function post(path, form) {
  try {
    const answer = await fetch(path, {method: "POST", body: new URLSearchParams(form)});
    say("answer", (await answer.text()).trim());
  } catch {
    say("answer", "The server is not there.");
  }
}

byId("change").addEventListener("submit", event => {
  event.preventDefault();
  post("change", new FormData(event.target));
});
byId("reset").addEventListener("click", () => post("reset"));
byId("stop").addEventListener("click", () => {
  const stop = byId("stop");
  if (stop.classList.contains("sure")) post("stop");
  sure(!stop.classList.contains("sure"));
});
byId("stop").addEventListener("blur", () => sure(false));

/** A run is not ended by one click. */
function sure(isSure) {
  byId("stop").classList.toggle("sure", isSure);
  say("stop", isSure ? "End it: press again" : "End the run");
}

/** Reports that can be saved when the server is gone. */
async function keepReports(hasReport) {
  await Promise.all(REPORTS.map(async id => {
    const link = byId(id);
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.statusText);
      link.download = link.pathname.split("/").at(-1);
      link.href = URL.createObjectURL(await answer.blob());
    } catch {
      link.hidden = true;
    }
  }));
  notice(hasReport
      ? "The run has ended, and this page is no longer served. What it shows stays until you close it, and so do the reports."
      : "The run has ended without a report, and this page is no longer served.");
}

byId("name").addEventListener("change", () => {
  isChosen = true;
  draw();
});
byId("scenario").addEventListener("change", inputs);
byId("points").addEventListener("toggle", draw);
// A browser has six connections to a server, and a page that nobody sees needs none.
document.addEventListener("visibilitychange", () => document.hidden ? close() : open());
open();
