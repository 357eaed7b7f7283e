// Narrows the list of the search page to the entries that hold every word typed. Without it the list stays whole.
(function () {
  "use strict";
  var input = document.getElementById("search");
  var status = document.getElementById("search-status");
  var list = document.getElementById("search-list");
  if (!input || !status || !list) return;

  // Letters without their marks, so that "detente" finds "détente".
  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f\u00ad]/g, "").replace(/[\u2018\u2019]/g, "'").replace(/[\u2010-\u2015]/g, "-");
  }

  var groups = Array.from(list.querySelectorAll(".search-group")).map(function (section) {
    return {
      section: section,
      count: section.querySelector(".count"),
      entries: Array.from(section.querySelectorAll("li")).map(function (item) {
        return { item: item, text: fold(item.textContent) };
      })
    };
  });

  function narrow() {
    var words = fold(input.value).split(/\s+/).filter(Boolean);
    var total = 0;
    groups.forEach(function (group) {
      var shown = 0;
      group.entries.forEach(function (entry) {
        var matches = words.every(function (word) { return entry.text.includes(word); });
        entry.item.hidden = !matches;
        if (matches) shown += 1;
      });
      group.section.hidden = shown === 0;
      group.count.textContent = shown.toLocaleString("en");
      total += shown;
    });
    status.textContent = total === 0 ? "Nothing has these words in its title, names or authors."
      : total.toLocaleString("en") + (total === 1 ? " entry" : " entries");
  }

  var query = new URLSearchParams(location.search).get("q");
  if (query) input.value = query;
  input.form.addEventListener("submit", function (event) { event.preventDefault(); });
  input.addEventListener("input", narrow);
  if (input.value) narrow();
})();
