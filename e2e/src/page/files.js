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

const chooseUnreadableFile = () => {
  seen.rejections = [];
  addEventListener("unhandledrejection", (event) => seen.rejections.push(String(event.reason)));
  File.prototype.text = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  const chosen = new DataTransfer();
  chosen.items.add(new File(["5km"], "plans.txt", { type: "text/plain" }));
  const input = inside("#plans-file");
  input.files = chosen.files;
  return input.dispatchEvent(new Event("change"));
};

// An unhandled rejection is reported in a task of its own, which two frames are later than.
const rejections = () => frames(2).then(() => seen.rejections);
