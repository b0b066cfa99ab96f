(function () {
  "use strict";
  var table = document.getElementById("model-table");
  var form = document.querySelector(".filter");
  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }
  function unfold() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") {
        node.open = true;
      }
    }
    if (target) {
      target.scrollIntoView();
    }
  }
  function filter() {
    var words = document.getElementById("find").value.toLowerCase().split(/\s+/).filter(Boolean);
    var standing = document.getElementById("by-standing").value;
    var category = document.getElementById("by-license").value;
    var shown = 0;
    var rows = all("tbody tr", table);
    rows.forEach(function (row) {
      var details = document.getElementById(row.dataset.model);
      var text = (row.textContent + " " + details.textContent).toLowerCase();
      var fits = (!standing || row.dataset.standing === standing)
        && (!category || row.dataset.category === category)
        && words.every(function (word) { return text.indexOf(word) >= 0; });
      row.hidden = !fits;
      details.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    document.getElementById("shown").textContent = shown + " of " + rows.length + " models";
  }
  function sort(target, column, head) {
    var up = head.getAttribute("aria-sort") !== "ascending";
    all("thead th", target).forEach(function (each) { each.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    var body = target.tBodies[0];
    all("tr", body)
      .sort(function (a, b) {
        var order = a.cells[column].textContent.localeCompare(b.cells[column].textContent, "en", { numeric: true });
        return up ? order : -order;
      })
      .forEach(function (row) { body.appendChild(row); });
  }
  function copy(button) {
    var text = document.getElementById(button.dataset.copy).textContent;
    var label = button.textContent;
    function say(word) {
      button.textContent = word;
      setTimeout(function () { button.textContent = label; }, 2000);
    }
    function byHand() {
      var range = document.createRange();
      range.selectNodeContents(document.getElementById(button.dataset.copy));
      var selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      say(document.execCommand("copy") ? "Copied" : "Press Ctrl+C to copy");
    }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).then(function () { say("Copied"); }, byHand);
    } else {
      byHand();
    }
  }
  all(".copy").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { copy(button); });
  });
  all(".sortable").forEach(function (target) {
    all("thead th", target).forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () { sort(target, column, head); });
    });
  });
  if (form && table) {
    form.hidden = false;
    form.addEventListener("input", filter);
    filter();
  }
  addEventListener("hashchange", unfold);
  addEventListener("beforeprint", function () {
    all("details:not(.paste)").forEach(function (each) { each.open = true; });
  });
  unfold();
})();
