(function () {
"use strict";
var forms = Array.from(document.querySelectorAll("form[data-engine]"));
var loads = {};
function load(address) {
loads[address] = loads[address] || new Promise(function (resolve, reject) {
var script = document.createElement("script");
script.src = address;
script.onload = resolve;
script.onerror = function () { delete loads[address]; reject(new Error(address)); };
document.head.append(script);
});
return loads[address];
}
function start(form) {
if (form.started) return;
form.started = true;
if (/^https?:/.test(location.protocol) && window.fetch) {
form.manifest = fetch(new URL("./search/manifest.js", new URL(form.dataset.home, location.href)), { cache: "no-cache" });
form.manifest.catch(function () { /* Said by the view. */ });
}
Promise.all([load(form.dataset.engine), load(form.dataset.view)]).then(function () {
window.sitegenSearchView(form);
}, function () {
form.started = false;
var status = document.getElementById("search-status");
if (status) status.textContent = "The search could not be loaded. The list below holds everything.";
});
}
forms.forEach(function (form) {
var input = form.querySelector("input[type=search]");
input.addEventListener("focus", function () { start(form); });
if (form.hasAttribute("data-results") && (/[?&#][a-z]+=./.test(location.search + location.hash) || document.activeElement === input)) start(form);
});
document.addEventListener("keydown", function (event) {
if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !forms.length) return;
if (/^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable) return;
event.preventDefault();
var input = forms[forms.length - 1].querySelector("input[type=search]");
input.focus();
input.select();
});
function mark() {
var wanted = new URLSearchParams(location.search).getAll("mark").map(function (words) { return words.trim(); }).filter(Boolean).slice(0, 40);
if (!wanted.length) return;
var place = null;
try { place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (error) { /* Not an anchor. */ }
if (place && !/[^\s\u00b6]/.test(place.textContent)) place = place.parentElement;
var escaped = wanted.sort(function (a, b) { return b.length - a.length; }).map(function (words) { return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"); });
var pattern = new RegExp("(^|[^\\p{L}\\p{N}])(" + escaped.join("|") + ")(?![\\p{L}\\p{N}])", "giu");
var unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
if (unspaced.test(wanted.join(""))) pattern = new RegExp("()(" + escaped.join("|") + ")", "giu");
var walker = document.createTreeWalker(place || document.getElementById("main") || document.body, NodeFilter.SHOW_TEXT);
var nodes = [];
while (walker.nextNode()) nodes.push(walker.currentNode);
var first = null, count = 0;
nodes.forEach(function (node) {
if (count >= 60 || /^(script|style|nav|button)$/i.test(node.parentNode.tagName)) return;
var text = node.data, at = 0, pieces = [], match;
pattern.lastIndex = 0;
while ((match = pattern.exec(text)) && count < 60) {
var start = match.index + match[1].length, element = document.createElement("mark");
element.className = "found";
element.textContent = match[2];
pieces.push(text.slice(at, start), element);
first = first || element;
at = start + match[2].length;
pattern.lastIndex = at;
count++;
}
if (pieces.length) { pieces.push(text.slice(at)); node.replaceWith.apply(node, pieces); }
});
if (place) place.classList.add("found-passage");
var target = place || first;
if (target) target.scrollIntoView({ block: place ? "start" : "center" });
}
mark();
})();
