// A line that is down until the page says otherwise.
window.isDown = true;
const plainFetch = window.fetch;
window.fetch = (...request) => (isDown ? Promise.reject(new TypeError("The line is down")) : plainFetch(...request));

window.told = [];
addEventListener("lapwise-error", (event) => told.push(event.detail));
