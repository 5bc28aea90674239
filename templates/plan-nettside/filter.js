"use strict";
(() => {
  const form = document.getElementById("filter");
  const selects = [...form.querySelectorAll("select")];
  const rows = [...document.querySelectorAll("tr[data-mote]")];
  const marks = [...document.querySelectorAll("g[data-mote]")];
  const hostings = [...document.querySelectorAll("[data-rekkje]")];
  const count = document.getElementById("tal");

  const chosen = (select) => select.selectedOptions[0]?.dataset.nr;

  const fits = (row) =>
    selects.every((select) => {
      const number = chosen(select);
      return number === undefined || row.dataset[select.name].split(" ").includes(number);
    });

  const tell = (shown) => {
    const { alle, nokre, ingen } = count.dataset;
    if (shown === rows.length) return alle;
    return shown ? nokre.replace("#", shown) : ingen;
  };

  // A network without meetings is in no choice, and shown while nothing is chosen.
  const showHostings = (shown) => {
    const networks = new Set([...shown].map((key) => key.split("-")[0]));
    const all = selects.every((each) => chosen(each) === undefined);
    for (const part of hostings) part.hidden = !all && !networks.has(part.dataset.rekkje);
  };

  const show = () => {
    const shown = new Set();
    for (const row of rows) {
      row.hidden = !fits(row);
      if (!row.hidden) shown.add(row.dataset.mote);
    }
    for (const mark of marks) mark.classList.toggle("utanfor", !shown.has(mark.dataset.mote));
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
    }
    show();
  };

  form.addEventListener("change", () => {
    show();
    writeLink();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selects) select.selectedIndex = 0;
    show();
    writeLink();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", readLink);
  document.documentElement.classList.add("skript");
  readLink();
})();
