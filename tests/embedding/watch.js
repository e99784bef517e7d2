// Runs before anything else of a page, and writes down what a host would not want to see.
window.watched = { errors: [], violations: [], shift: 0 };

addEventListener("error", (event) => watched.errors.push(event.message || `${event.target.src} did not load`), true);
addEventListener("unhandledrejection", (event) => watched.errors.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) =>
  watched.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
);

// Only Chromium measures this.
try {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) watched.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
} catch {}
