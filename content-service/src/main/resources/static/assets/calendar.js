// Moving an issue to another day with the mouse: fills in the page's own form and sends it. Without a mouse the issue's
// own page does the same.
const form = document.getElementById("move");
let dragged = null;

for (const event of document.querySelectorAll("a[data-id]")) {
  event.addEventListener("dragstart", start => {
    dragged = event;
    start.dataTransfer.effectAllowed = "move";
    start.dataTransfer.setData("text/plain", event.dataset.id);
  });
}

for (const day of document.querySelectorAll("td[data-date]")) {
  day.addEventListener("dragover", over => {
    if (dragged) {
      over.preventDefault();
    }
  });
  day.addEventListener("drop", drop => {
    drop.preventDefault();
    if (dragged && dragged.closest("td") !== day) {
      form.action = form.action.replace(/\d+\/move$/, `${dragged.dataset.id}/move`);
      form.elements.date.value = day.dataset.date;
      form.elements.time.value = dragged.dataset.time.padStart(5, "0");
      form.submit();
    }
  });
}
