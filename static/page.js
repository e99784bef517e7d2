// The standalone page works without a signal. Where a service worker is refused, it works with one.
navigator.serviceWorker?.register("sw.js").catch(() => {});
