(function () {
"use strict";
var KINDS = { actor: "Actor", agreement: "Agreement", briefing: "Briefing" };
var PAGE = 10, MOST_VALUES = 10;
function make(name, attributes, children) {
var element = document.createElement(name);
Object.keys(attributes || {}).forEach(function (key) { if (attributes[key] !== null) element.setAttribute(key, attributes[key]); });
element.append.apply(element, children || []);
return element;
}
function titled(id) { return id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, " "); }
function count(number, noun) { return number.toLocaleString("en") + " " + noun + (number === 1 ? "" : "s"); }
window.sitegenSearchView = function (form) {
var FIELDS = window.sitegenSearch.fields;
var input = form.querySelector("input[type=search]");
var isFull = form.hasAttribute("data-results");
var base = new URL("./", new URL(form.dataset.home, location.href)).href;
var list = isFull && document.getElementById("search-list");
var status = isFull ? document.getElementById("search-status") : form.appendChild(make("p", { "class": "visually-hidden", role: "status" }));
var panel = isFull ? list.parentNode.insertBefore(make("div", { "class": "found-list", id: "found", hidden: "" }), list)
: form.appendChild(make("div", { "class": "search-panel", id: "search-panel", hidden: "" }));
var all = isFull ? status.textContent : "";
var filters = {}, shown = PAGE, turn = 0, opening = null, timer = 0, isNarrowing = false;
function index() {
opening = opening || window.sitegenSearch.openIndex(base, { manifest: form.manifest }).catch(function (error) { opening = form.manifest = null; throw error; });
return opening;
}
function address(result, passage) {
var words = {};
passage && passage.marks.forEach(function (mark) { words[passage.text.slice(mark[0], mark[1]).toLowerCase()] = true; });
var marked = Object.keys(words).slice(0, 12).map(function (word) { return "mark=" + encodeURIComponent(word); }).join("&");
return base + result.url + "index.html" + (marked ? "?" + marked : "") + (passage && passage.anchor ? "#" + passage.anchor : "");
}
function marked(passage) {
var pieces = [], at = 0;
passage.marks.forEach(function (mark) {
if (mark[0] < at) return;
pieces.push(passage.text.slice(at, mark[0]), make("mark", {}, [passage.text.slice(mark[0], mark[1])]));
at = mark[1];
});
pieces.push(passage.text.slice(at));
return pieces;
}
function passageLinks(result, most) {
return result.passages.slice(0, most).map(function (passage) {
var text = (passage.note ? [make("span", { "class": "aside" }, ["Note: "])] : []).concat(marked(passage));
return make("li", {}, [make("a", { href: address(result, passage) }, text)]);
});
}
function entry(result) {
var facts = [KINDS[result.kind] || result.kind, result.publisher, result.date.slice(0, 10)];
if (result.words > 1 && result.matched) facts.push(result.matched + " of " + result.words + " words");
var passages = make("ul", { "class": "found-passages" }, passageLinks(result, isFull ? 3 : 1));
var item = make("li", { "class": "found-entry" }, [
make("a", { "class": "found-title", href: address(result, result.kind === "briefing" ? null : result.passages[0]) }, [result.title]),
make("p", { "class": "aside" }, [facts.filter(Boolean).join(" \u00b7 ")]), passages]);
if (isFull && result.hasAll === false && window.IntersectionObserver) {
new IntersectionObserver(function (seen, observer) {
if (!seen.some(function (one) { return one.isIntersecting; })) return;
observer.disconnect();
result.load().then(function () { passages.replaceChildren.apply(passages, passageLinks(result, 3)); });
}).observe(item);
}
return item;
}
function remarks(answer) {
var said = [];
answer.corrections.forEach(function (one) { said.push("Searched for \u201c" + one.to + "\u201d in place of \u201c" + one.from + "\u201d."); });
if (answer.also.length) said.push("Also searched: " + answer.also.map(function (one) { return one.name; }).join(", ") + ".");
if (answer.warnings.includes("no-phrase")) said.push("No page has these words in this order; pages with the words are shown.");
if (answer.warnings.includes("incomplete")) said.push("Part of the index could not be read: some results may be missing.");
if (answer.warnings.includes("unknown-filter")) said.push("Not a filter: " + answer.unknownFilters.join(", ") + ".");
if (answer.warnings.includes("unknown-value")) said.push("A filter names something that is not in the archive.");
if (answer.warnings.includes("shortened")) said.push("Only the beginning of this long query was used.");
var unknown = answer.words.filter(function (word) { return word.how === "none"; }).map(function (word) { return "\u201c" + word.word + "\u201d"; });
if (unknown.length && unknown.length <= 8) said.push("Not found anywhere: " + unknown.join(", ") + ".");
return said;
}
function facetPanel(facets) {
var groups = FIELDS.filter(function (field) { return facets[field[0]] && (facets[field[0]].length > 1 || (filters[field[0]] || []).length); }).map(function (field) {
var chosen = filters[field[0]] || [];
var buttons = facets[field[0]].slice(0, 60).map(function (value) {
var isOn = chosen.includes(value.value);
var label = field[0] === "kind" ? KINDS[value.value] || value.label : field[0] === "publisher" ? titled(value.label) : value.label;
var button = make("button", { type: "button", "aria-pressed": String(isOn), "data-facet": field[0] + "=" + value.value }, [label + " ", make("span", { "class": "count" }, [String(value.count)])]);
button.addEventListener("click", function () {
filters[field[0]] = isOn ? chosen.filter(function (one) { return one !== value.value; }) : chosen.concat([value.value]);
shown = PAGE;
run().then(function () {
var again = panel.querySelector("[data-facet=\"" + CSS.escape(field[0] + "=" + value.value) + "\"]");
(again || input).focus();
});
});
return button;
});
var first = buttons.slice(0, MOST_VALUES), others = buttons.slice(MOST_VALUES);
if (others.length) {
var isWide = others.some(function (button) { return button.getAttribute("aria-pressed") === "true"; });
first.push(make("details", { "class": "facet-rest", open: isWide ? "" : null }, [make("summary", {}, [others.length + " more"]), make("div", {}, others)]));
}
return make("div", { "class": "facet", role: "group", "aria-label": field[1] }, [make("span", { "class": "facet-name" }, [field[1]]), make("div", {}, first)]);
});
if (!groups.length) return "";
var isOpen = isNarrowing || Object.keys(filters).some(function (field) { return field !== "kind" && filters[field].length; });
var rest = groups.filter(function (group) { return group.getAttribute("aria-label") !== "Kind"; });
var more = make("details", { "class": "facet-groups", open: isOpen ? "" : null }, [make("summary", {}, ["Narrow down"])].concat(rest));
more.addEventListener("toggle", function () {
if (more.open === isNarrowing) return;
isNarrowing = more.open;
if (more.open && !facets.actor && !facets.publisher) run().then(function () { var again = panel.querySelector(".facet-groups > summary"); if (again) again.focus(); });
});
return make("div", { "class": "facets" }, groups.filter(function (group) { return !rest.includes(group); }).concat([more]));
}
function remember() {
if (!isFull) return;
var state = new URLSearchParams();
if (input.value.trim()) state.set("q", input.value);
Object.keys(filters).forEach(function (field) { filters[field].forEach(function (value) { state.append(field, value); }); });
var text = state.toString(), path = location.href.split(/[?#]/)[0];
try { history.replaceState(null, "", location.protocol === "file:" ? path + (text ? "#" + text : "") : path + (text ? "?" + text : "")); } catch (error) { /* Some browsers allow none of it from a disk. */ }
}
function draw(answer, suggestions, text) {
panel.setAttribute("data-query", text);
var said = remarks(answer), entries = answer.results.map(entry);
var heading = answer.total ? count(answer.total, "result") : "Nothing found";
status.textContent = [heading + "."].concat(said).join(" ");
var children = [];
if (!isFull && suggestions.length) {
children.push(make("ul", { "class": "suggestions", "aria-label": "Names" }, suggestions.map(function (one) {
return make("li", {}, [make("a", { href: base + one.url + "index.html" }, [one.name]), make("span", { "class": "aside" }, [" " + KINDS[one.kind] + (one.by !== one.name ? ", also " + one.by : "")])]);
})));
}
if (isFull) children.push(facetPanel(answer.facets));
else if (said.length) children.push(make("p", { "class": "found-remarks" }, [said.join(" ")]));
children.push(make("ol", { "class": "found-entries" }, entries));
if (isFull && answer.total > answer.results.length) {
var more = make("button", { type: "button", "class": "found-more" }, ["Show more"]);
more.addEventListener("click", function () {
var first = shown;
shown += PAGE;
run().then(function () { var title = panel.querySelectorAll(".found-title")[first]; if (title) title.focus(); });
});
children.push(more);
}
if (!isFull) children.push(make("p", { "class": "more" }, [make("a", { href: form.action + (location.protocol === "file:" ? "#q=" : "?q=") + encodeURIComponent(input.value) }, [answer.total ? "All " + count(answer.total, "result") : "Search page"])]));
panel.replaceChildren.apply(panel, children.filter(Boolean));
panel.hidden = false;
if (list) list.hidden = true;
}
function close() {
turn++;
panel.hidden = true;
panel.replaceChildren();
if (list) { list.hidden = false; status.textContent = all; }
}
function run() {
var mine = ++turn, text = input.value;
var isFiltered = Object.keys(filters).some(function (field) { return filters[field].length; });
remember();
if (!text.trim() && !isFiltered) { close(); return Promise.resolve(); }
return index().then(function (opened) {
var asked = opened.search(text, { limit: isFull ? shown : 5, filters: filters, facets: isFull ? isNarrowing || undefined : false });
return Promise.all([asked, isFull ? [] : opened.suggest(text, 4).catch(function () { return []; })]);
}).then(function (answers) {
if (mine === turn) draw(answers[0], answers[1], text);
}).catch(function (error) {
if (mine !== turn) return;
close();
status.textContent = /another format/.test(error.message) ? "The archive has changed since this page was loaded. Load it again to search."
: "The search index could not be read. " + (isFull ? "The list below holds everything." : "");
});
}
function soon() {
clearTimeout(timer);
shown = PAGE;
timer = setTimeout(run, 90);
}
function steer(event) {
if (event.key === "Escape") {
if (event.target !== input) { event.preventDefault(); input.focus(); } else if (!isFull && !panel.hidden) { event.preventDefault(); close(); }
return;
}
if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
var links = Array.from(panel.querySelectorAll("a")), at = links.indexOf(document.activeElement);
if (event.target !== input && at < 0) return;
event.preventDefault();
var next = at + (event.key === "ArrowDown" ? 1 : -1);
if (next < 0) input.focus(); else if (links[next]) links[next].focus();
}
function restore() {
var state = new URLSearchParams(location.search.slice(1) || location.hash.slice(1));
if (state.get("q") && !input.value) input.value = state.get("q");
FIELDS.forEach(function (field) { var values = state.getAll(field[0]); if (values.length) filters[field[0]] = values; });
}
input.addEventListener("input", soon);
form.addEventListener("keydown", steer);
if (isFull) {
panel.addEventListener("keydown", steer);
form.addEventListener("submit", function (event) {
event.preventDefault();
clearTimeout(timer);
run().then(function () { var first = panel.querySelector(".found-title"); if (first) first.focus(); });
});
restore();
} else {
if (location.protocol === "file:") form.addEventListener("submit", function (event) {
event.preventDefault();
location.href = form.action + "#q=" + encodeURIComponent(input.value);
});
document.addEventListener("click", function (event) { if (!form.contains(event.target)) close(); });
form.addEventListener("focusout", function (event) { if (event.relatedTarget && !form.contains(event.relatedTarget)) close(); });
}
if (input.value.trim() || Object.keys(filters).length) run(); else index().catch(function () { /* Said once something is asked. */ });
};
})();
