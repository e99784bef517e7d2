// Keeps one whole version of the standalone page for when there is no signal.
const OWN = `lapwise ${registration.scope} `;
const CACHE = OWN + "{{version}}";
const FILES = {{files}};

self.addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

self.addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith(OWN) && name !== CACHE;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  // Other pages under the same folder are not ours to answer.
  const home = new URL(registration.scope).pathname;
  const isHome = pathname === home || pathname === home + "index.html";
  if (request.mode === "navigate" && !isHome) return;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(isHome ? "index.html" : request, { ignoreSearch: true }))
      // A browser that cannot read what it has kept may still have a signal.
      .catch(() => undefined)
      .then((kept) => kept ?? fetch(request)),
  );
});
