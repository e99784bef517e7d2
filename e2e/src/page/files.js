// Files that are saved or chosen.

const watchSavedFiles = () => {
  seen.files = [];
  const create = URL.createObjectURL;
  let last = null;
  URL.createObjectURL = (blob) => create.call(URL, (last = blob));
  HTMLAnchorElement.prototype.click = function () {
    seen.files.push({ name: this.download, blob: last });
  };
  return true;
};

const savedFiles = () => seen.files.map(({ name, blob }) => [name, blob.type]);

const savedText = (index) => seen.files[index].blob.text();

const savedPictureSize = async (index) => {
  const { width, height } = await createImageBitmap(seen.files[index].blob);
  return [width, height];
};

const chooseFile = (selector, name, parts) => {
  const chosen = new DataTransfer();
  chosen.items.add(new File(parts, name));
  const input = inside(selector);
  input.files = chosen.files;
  return input.dispatchEvent(new Event("change"));
};

const chooseRun = (name, text) => chooseFile("#run-file", name, [text]);

// Four points a second on the way north, of 105 bytes each.
const chooseLongRun = (points) => {
  const start = Date.UTC(2026, 3, 26, 10);
  const two = (number) => String(number).padStart(2, "0");
  const parts = ["<gpx><trk><trkseg>\n"];
  for (let index = 0; index < points; index++) {
    const time = new Date(start + index * 250).toISOString();
    const latitude = `51.${String(index * 8).padStart(7, "0")}`;
    parts.push(`<trkpt lat="${latitude}" lon="-0.1000000"><ele>${two(index % 60)}</ele><time>${time}</time></trkpt>\n`);
  }
  parts.push("</trkseg></trk></gpx>");
  seen.longTasks = [];
  if (PerformanceObserver.supportedEntryTypes.includes("longtask")) {
    new PerformanceObserver((list) => {
      seen.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: "longtask" });
  }
  return chooseFile("#run-file", "long.gpx", parts);
};

const chooseUnreadableFile = () => {
  seen.rejections = [];
  addEventListener("unhandledrejection", (event) => seen.rejections.push(String(event.reason)));
  File.prototype.text = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  return chooseFile("#plans-file", "plans.txt", ["5km"]);
};

// An unhandled rejection is reported in a task of its own, which two frames are later than.
const rejections = () => frames(2).then(() => seen.rejections);
