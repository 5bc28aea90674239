"use strict";
(() => {
  const form = document.getElementById("filter");
  const selects = [...form.querySelectorAll("select")];
  const rows = [...document.querySelectorAll("tr[data-mote]")];
  const marks = [...document.querySelectorAll("g[data-mote]")];
  const hostings = [...document.querySelectorAll("[data-rekkje]")];
  const parts = [...document.querySelectorAll(".arsdel")];
  const count = document.getElementById("tal");
  // What a link asks for, and nothing here is called any longer.
  let gone = "";

  const chosen = (select) => select.selectedOptions[0]?.dataset.nr;

  const fits = (row) =>
    !gone &&
    selects.every((select) => {
      const number = chosen(select);
      return number === undefined || row.dataset[select.name].split(" ").includes(number);
    });

  const tell = (shown) => {
    const { alle, nokre, ingen, borte } = count.dataset;
    if (gone) return borte.replace("#", () => gone);
    if (shown === rows.length) return alle;
    return shown ? nokre.replace("#", shown) : ingen;
  };

  // A network without meetings is in no choice, and shown while nothing is chosen.
  const showHostings = (shown) => {
    const networks = new Set([...shown].map((key) => key.split("-")[0]));
    const all = !gone && selects.every((each) => chosen(each) === undefined);
    for (const part of hostings) part.hidden = !all && !networks.has(part.dataset.rekkje);
  };

  const show = () => {
    const shown = new Set();
    for (const row of rows) {
      row.hidden = !fits(row);
      if (!row.hidden) shown.add(row.dataset.mote);
    }
    for (const mark of marks) mark.classList.toggle("utanfor", !shown.has(mark.dataset.mote));
    for (const part of parts) {
      const some = part.querySelector("g[data-mote]:not(.utanfor)");
      part.hidden = parts.length > 1 && shown.size > 0 && !some;
    }
    showHostings(shown);
    count.textContent = tell(shown.size);
  };

  const writeLink = () => {
    const wanted = selects.filter((each) => each.value).map((each) => [each.name, each.value]);
    const { pathname, search } = location;
    const hash = wanted.length ? `#${new URLSearchParams(wanted)}` : "";
    history.replaceState(null, "", `${pathname}${search}${hash}`);
  };

  // A link to a part of the page has no «=», and leaves the choices alone.
  const readLink = () => {
    if (location.hash && !location.hash.includes("=")) return;
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const select of selects) {
      const options = [...select.options].slice(1);
      const found = options.find((each) => each.value === wanted.get(select.name));
      select.selectedIndex = found ? found.index : 0;
      if (found) wanted.delete(select.name);
    }
    gone = [...wanted.values()].filter(Boolean).join("», «");
    show();
  };

  form.addEventListener("change", () => {
    gone = "";
    show();
    writeLink();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selects) select.selectedIndex = 0;
    gone = "";
    show();
    writeLink();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", readLink);
  document.documentElement.classList.add("skript");
  readLink();
})();
