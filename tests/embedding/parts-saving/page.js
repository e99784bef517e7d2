// A reader who asks for less data to be sent. Not every browser tells.
Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true });
