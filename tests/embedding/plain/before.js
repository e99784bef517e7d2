// Runs before every module: what the page shows without the planner, and what it is told from then on.
window.contentHeight = document.querySelector("lapwise-plan p").getBoundingClientRect().height;
window.seen = [];
for (const name of ["lapwise-ready", "lapwise-change", "lapwise-error"])
  addEventListener(name, (event) => seen.push([name, event.detail.goalS, event.composed]));
